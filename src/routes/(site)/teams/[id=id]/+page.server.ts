import { authorise } from '$lib/server/authorise';
import { teamIn } from '$lib/server/teams/access';
import type { Status } from '$lib/server/assignments/queries';
import { orErrorPage } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { listQuery } from '$lib/server/assignments/schemas';
import { store } from '$lib/server/store';
import { SMALL, list } from '$lib/server/teams/assignment-queries';
import { teamOf } from '$lib/server/teams/teams';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async (event) => {
	const { account, membership } = await authorise(event, 'team.read', teamIn);
	const { searchParams } = event.url;
	const status: Status = searchParams.get('status') === 'archived' ? 'archived' : 'active';
	const cursor = searchParams.get('cursor') ?? undefined;
	const query = { status, cursor, limit: `${PAGE_SIZE}` };
	const [team, page] = await orErrorPage(
		event.locals.locale,
		Promise.all([
			teamOf(store().read, membership),
			list(store(), account, membership.team, validate(listQuery, query))
		])
	);
	const { id, name, revision, members } = team;
	return {
		// Only small teams name the members who have not answered, so in a larger team the list stays
		// empty.
		team: { id, name, revision, members: members.length > SMALL ? [] : members },
		total: members.length,
		page,
		status,
		cursor
	};
};
