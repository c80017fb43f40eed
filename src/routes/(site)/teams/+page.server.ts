import { authorise } from '$lib/server/authorise';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import * as teams from '$lib/server/teams/teams';
import { waitingByTeam } from '$lib/server/teams/waiting';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'team.browse');
	if (!account) return { teams: [], quotas: [] };
	const waiting = await waitingByTeam(store(), account);
	const heads = await teams.heads(store(), account);
	return {
		teams: heads.map((team) => ({ ...team, waiting: waiting.get(team.id) ?? 0 })),
		quotas: await quotaNotes(store().read, account, ['teams'], event.locals.locale)
	};
};
