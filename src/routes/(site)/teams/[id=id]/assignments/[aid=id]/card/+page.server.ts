import { redirect } from '@sveltejs/kit';
import { ADDRESSES } from '$lib/domain/explanation';
import { acrossFromRole } from '$lib/domain/team';
import { teamCard } from '$lib/domain/team-card';
import { authorise } from '$lib/server/authorise';
import { sharedIn } from '$lib/server/teams/access';
import { store } from '$lib/server/store';
import { detailOf } from '$lib/server/teams/assignment-detail';
import { teamCardTexts } from '$lib/server/texts';
import type { PageServerLoad } from './$types';

/** Returns only what the client may read. Positions, the code name and notes are left out. */
export const load: PageServerLoad = async (event) => {
	const { membership, team, shared } = await authorise(event, 'shared.read', sharedIn);
	const { locale, session } = event.locals;
	const {
		question,
		members,
		me,
		round,
		positions = [],
		roles
	} = await detailOf(store().read, membership, shared);
	const back = `/teams/${team}/assignments/${shared.id}`;
	if (!roles) redirect(303, back);
	const called = new Map(members.map((one) => [one.id, one.displayName]));
	const names = (ids: string[]) => ids.flatMap((one) => called.get(one) ?? []);
	const division = { expert: names(roles.expert), facilitator: names(roles.facilitator) };
	const address = session?.account.address ?? ADDRESSES[0];
	return {
		back,
		/** Data of the note above the card, for a division that may not be right any more. */
		doubted: { members, me, round, across: acrossFromRole(roles, positions), roles },
		paper: event.url.searchParams.get('paper') === 'a4' ? ('a4' as const) : ('a5' as const),
		card: {
			...teamCard(teamCardTexts[locale], { question, roles: division }, address),
			settledAt: roles.settledAt,
			reviewAt: roles.reviewAt
		}
	};
};
