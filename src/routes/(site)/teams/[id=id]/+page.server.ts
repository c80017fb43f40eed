import { may } from '$lib/server/policy';
import type { Status } from '$lib/server/assignments/queries';
import { orErrorPage } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { listQuery } from '$lib/server/assignments/schemas';
import { store } from '$lib/server/store';
import { SMALL, list } from '$lib/server/teams/assignment-queries';
import * as teams from '$lib/server/teams/teams';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'team.read');
	const { searchParams } = event.url;
	const status: Status = searchParams.get('status') === 'archived' ? 'archived' : 'active';
	const cursor = searchParams.get('cursor') ?? undefined;
	const query = { status, cursor, limit: `${PAGE_SIZE}` };
	const [team, page] = await orErrorPage(
		Promise.all([
			teams.get(store(), owner, event.params.id),
			list(store(), owner, event.params.id, validate(listQuery, query))
		])
	);
	const { id, name, revision, members } = team;
	return {
		// Members are only needed for naming those who have not answered, as small teams do.
		team: { id, name, revision, members: members.length > SMALL ? [] : members },
		total: members.length,
		page,
		status,
		cursor
	};
};
