import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { ownReturnIn } from '$lib/server/teams/returning';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { own } = await authorise(event, 'return.watch', ownReturnIn);
	if (own.state === 'accepted') redirect(303, `/teams/${own.team.id}`);
	return { own };
};
