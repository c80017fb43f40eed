import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { teamIn } from '$lib/server/teams/access';
import { store } from '$lib/server/store';
import { holdings, remove } from '$lib/server/teams/deletion';
import { teamOf } from '$lib/server/teams/teams';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { membership } = await authorise(event, 'team.delete', teamIn);
	const { id, name, members } = await teamOf(store().read, membership);
	const lost = await holdings(store(), id);
	return { team: { id, name }, members: members.length, lost };
};

export const actions: Actions = {
	async default(event) {
		const { account, team } = await authorise(event, 'team.delete', teamIn);
		await remove(store(), account, team);
		redirect(303, '/teams');
	}
};
