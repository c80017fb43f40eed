import { redirect } from '@sveltejs/kit';
import { successorOf } from '$lib/domain/team';
import { authorise } from '$lib/server/authorise';
import { teamIn } from '$lib/server/teams/access';
import { store } from '$lib/server/store';
import * as members from '$lib/server/teams/members';
import { teamOf } from '$lib/server/teams/teams';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { membership } = await authorise(event, 'team.leave', teamIn);
	const { id, name, members: all } = await teamOf(store().read, membership);
	const others = all.filter(({ you }) => !you);
	const isOwner = all.some((one) => one.you && one.owner);
	/** Whether only the owner confirmed this browser, which then gives up itself alone. */
	const doubted = membership.as !== membership.me;
	return {
		team: { id, name },
		doubted,
		last: !doubted && others.length === 0,
		next: isOwner && !doubted ? (successorOf(others)?.displayName ?? null) : null
	};
};

export const actions: Actions = {
	async default(event) {
		const { account, team, membership } = await authorise(event, 'team.leave', teamIn);
		await members.remove(store(), account, team, membership.me);
		redirect(303, '/teams');
	}
};
