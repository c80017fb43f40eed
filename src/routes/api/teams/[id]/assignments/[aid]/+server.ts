import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall, noContent } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { findShared } from '$lib/server/http/find-team';
import { store } from '$lib/server/store';
import * as detail from '$lib/server/teams/assignment-detail';
import * as shared from '$lib/server/teams/assignments';

const operations = contract['/api/teams/{id}/assignments/{aid}'];

export const GET = endpoint(operations.GET, {
	async answer(call) {
		const [team, id] = [idOf(call.event), idOf(call.event, 'aid')];
		return jsonResponse(200, await detail.get(store(), accountOfCall(call), team, id));
	}
});

export const PATCH = endpoint(operations.PATCH, {
	find: findShared('assignment.edit'),
	async answer(call) {
		const [team, id] = [idOf(call.event), idOf(call.event, 'aid')];
		return jsonResponse(200, await shared.edit(store(), accountOfCall(call), team, id, call.body));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	async answer(call) {
		await shared.remove(store(), accountOfCall(call), idOf(call.event), idOf(call.event, 'aid'));
		return noContent();
	}
});
