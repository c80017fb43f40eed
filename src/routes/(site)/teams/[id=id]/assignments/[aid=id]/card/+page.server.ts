import { redirect } from '@sveltejs/kit';
import { may } from '$lib/server/access';
import { orErrorPage } from '$lib/server/page';
import { store } from '$lib/server/store';
import * as detail from '$lib/server/teams/detail';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'shared.read');
	const { id, aid } = event.params;
	const { question, members, roles } = await orErrorPage(detail.get(store(), owner, id, aid));
	const back = `/teams/${id}/assignments/${aid}`;
	if (!roles) redirect(303, back);
	const called = new Map(members.map((one) => [one.id, one.displayName]));
	const names = (ids: string[]) => ids.flatMap((one) => called.get(one) ?? []);
	return {
		question,
		back,
		expert: names(roles.expert),
		facilitator: names(roles.facilitator),
		reviewAt: roles.reviewAt
	};
};
