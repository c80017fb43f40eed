import { redirect } from '@sveltejs/kit';
import { ADDRESSES } from '$lib/domain/explanation';
import { teamCard } from '$lib/domain/team-card';
import { may } from '$lib/server/policy';
import { orErrorPage } from '$lib/server/http/page-errors';
import { store } from '$lib/server/store';
import * as detail from '$lib/server/teams/assignment-detail';
import { teamCardTexts } from '$lib/server/texts';
import type { PageServerLoad } from './$types';

/** Returns only what the client may read: no positions, code name or notes. */
export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'shared.read');
	const { locale, session } = event.locals;
	const { id, aid } = event.params;
	const { question, members, roles } = await orErrorPage(detail.get(store(), owner, id, aid));
	const back = `/teams/${id}/assignments/${aid}`;
	if (!roles) redirect(303, back);
	const called = new Map(members.map((one) => [one.id, one.displayName]));
	const names = (ids: string[]) => ids.flatMap((one) => called.get(one) ?? []);
	const division = { expert: names(roles.expert), facilitator: names(roles.facilitator) };
	const address = session?.account.address ?? ADDRESSES[0];
	return {
		back,
		paper: event.url.searchParams.get('paper') === 'a4' ? ('a4' as const) : ('a5' as const),
		card: {
			...teamCard(teamCardTexts[locale], { question, roles: division }, address),
			settledAt: roles.settledAt,
			reviewAt: roles.reviewAt
		}
	};
};
