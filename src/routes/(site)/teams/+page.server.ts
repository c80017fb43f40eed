import { authorise } from '$lib/server/authorise';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import * as teams from '$lib/server/teams/teams';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'team.browse');
	if (!account) return { teams: [], quotas: [] };
	return {
		teams: await teams.heads(store(), account),
		quotas: await quotaNotes(store().read, account, ['teams'], event.locals.locale)
	};
};
