import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall, noContent } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { findTeam } from '$lib/server/http/find-team';
import { store } from '$lib/server/store';
import * as teams from '$lib/server/teams/teams';

const operations = contract['/api/teams/{id}'];

export const GET = endpoint(operations.GET, {
	async answer(call) {
		return jsonResponse(200, await teams.get(store(), accountOfCall(call), idOf(call.event)));
	}
});

export const PATCH = endpoint(operations.PATCH, {
	find: findTeam('team.edit'),
	async answer(call) {
		return jsonResponse(
			200,
			await teams.edit(store(), accountOfCall(call), idOf(call.event), call.body)
		);
	}
});

export const DELETE = endpoint(operations.DELETE, {
	async answer(call) {
		await teams.remove(store(), accountOfCall(call), idOf(call.event));
		return noContent();
	}
});
