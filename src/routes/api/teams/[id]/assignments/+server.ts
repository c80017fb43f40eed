import { v7 as uuid } from 'uuid';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { requestHash } from '$lib/server/http/request-hash';
import { store } from '$lib/server/store';
import { teamIn } from '$lib/server/teams/access';
import { matching } from '$lib/server/teams/assignment-filter';
import { list } from '$lib/server/teams/assignment-queries';
import { groupsOf } from '$lib/server/teams/week';
import { isoDate } from '$lib/words/dates';
import * as shared from '$lib/server/teams/assignments';

const operations = contract['/api/teams/{id}/assignments'];

export const GET = endpoint(operations.GET, {
	resource: teamIn,
	async answer({ event, membership, query }) {
		const db = store().read;
		const found = await matching(db, membership.team, query, () =>
			groupsOf(db, membership, isoDate(new Date().toISOString(), event.locals.timeZone, 'day'))
		);
		return jsonResponse(200, await list(store(), membership, found, query));
	}
});

export const POST = endpoint(operations.POST, {
	resource: teamIn,
	async answer({ account, team, body }) {
		const { id = uuid(), question = null, client = null, from = null, case: asCase = false } = body;
		const { assignment, created } = await shared.create(store(), account, team, {
			id,
			question,
			client,
			from,
			asCase,
			fingerprint: requestHash(body)
		});
		return jsonResponse(created ? 201 : 200, assignment, {
			location: `/api/teams/${team}/assignments/${assignment.id}`
		});
	}
});
