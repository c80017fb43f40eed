import { authorise } from '$lib/server/policy';
import { store } from '$lib/server/store';
import * as teams from '$lib/server/teams/teams';
import type { PageServerLoad } from './$types';

/** Maximum number of teams shown. A longer list would need a search, and nobody is in so many teams. */
const MOST = 200;

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'team.browse');
	if (!account) return { teams: [] };
	const { items } = await teams.list(store(), account, { limit: MOST });
	return {
		teams: items.map(({ id, name, members }) => ({
			id,
			name,
			members: members.length,
			you: members.find(({ you }) => you)?.displayName ?? ''
		}))
	};
};
