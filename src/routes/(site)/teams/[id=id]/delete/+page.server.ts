import { redirect } from '@sveltejs/kit';
import { may } from '$lib/server/policy';
import { orErrorPage } from '$lib/server/http/page-errors';
import { store } from '$lib/server/store';
import { membershipFor } from '$lib/server/teams/membership';
import * as teams from '$lib/server/teams/teams';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'team.delete');
	await orErrorPage(membershipFor(store().read, owner, event.params.id, 'team.delete'));
	const { id, name, members } = await orErrorPage(teams.get(store(), owner, event.params.id));
	const lost = await teams.holdings(store(), id);
	return { team: { id, name }, members: members.length, lost };
};

export const actions: Actions = {
	async default(event) {
		const owner = may(event, 'team.delete');
		await orErrorPage(teams.remove(store(), owner, event.params.id));
		redirect(303, '/teams');
	}
};
