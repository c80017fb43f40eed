import { v7 as uuid } from 'uuid';
import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { findTeam } from '$lib/server/http/find-team';
import { requestHash } from '$lib/server/http/request-hash';
import { store } from '$lib/server/store';
import { list } from '$lib/server/teams/assignment-queries';
import * as shared from '$lib/server/teams/assignments';

const operations = contract['/api/teams/{id}/assignments'];

export const GET = endpoint(operations.GET, {
	find: findTeam('assignment.read'),
	async answer(call) {
		return jsonResponse(
			200,
			await list(store(), accountOfCall(call), idOf(call.event), call.query)
		);
	}
});

export const POST = endpoint(operations.POST, {
	find: findTeam('assignment.add'),
	async answer(call) {
		const { id = uuid(), question = null, client = null, from = null } = call.body;
		const team = idOf(call.event);
		const { assignment, created } = await shared.create(store(), accountOfCall(call), team, {
			id,
			question,
			client,
			from,
			fingerprint: requestHash(call.body)
		});
		return jsonResponse(created ? 201 : 200, assignment, {
			location: `/api/teams/${team}/assignments/${assignment.id}`
		});
	}
});
