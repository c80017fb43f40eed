import { redirect } from '@sveltejs/kit';
import { successorOf } from '$lib/domain/team';
import { may } from '$lib/server/policy';
import { orErrorPage } from '$lib/server/http/page-errors';
import { store } from '$lib/server/store';
import * as members from '$lib/server/teams/members';
import * as teams from '$lib/server/teams/teams';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'team.read');
	const { id, name, members: all } = await orErrorPage(teams.get(store(), owner, event.params.id));
	const others = all.filter(({ you }) => !you);
	const isOwner = all.some((one) => one.you && one.owner);
	return {
		team: { id, name },
		last: others.length === 0,
		next: isOwner ? (successorOf(others)?.displayName ?? null) : null
	};
};

export const actions: Actions = {
	async default(event) {
		const owner = may(event, 'member.remove');
		const team = await orErrorPage(teams.get(store(), owner, event.params.id));
		const me = team.members.find(({ you }) => you);
		if (me) await members.remove(store(), owner, team.id, me.id);
		redirect(303, '/teams');
	}
};
