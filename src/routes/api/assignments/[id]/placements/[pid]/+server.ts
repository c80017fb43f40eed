import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall, noContent } from '$lib/server/http/endpoint';
import { findPlacement, idOf } from '$lib/server/http/find-assignment';
import * as placements from '$lib/server/assignments/placements';
import { store } from '$lib/server/store';

const operations = contract['/api/assignments/{id}/placements/{pid}'];

export const PATCH = endpoint(operations.PATCH, {
	find: findPlacement,
	async answer(call) {
		const [assignment, id] = [idOf(call.event), idOf(call.event, 'pid')];
		return jsonResponse(
			200,
			await placements.edit(store(), accountOfCall(call), assignment, id, call.body)
		);
	}
});

export const DELETE = endpoint(operations.DELETE, {
	async answer(call) {
		const [assignment, id] = [idOf(call.event), idOf(call.event, 'pid')];
		await placements.takeBack(store(), accountOfCall(call), assignment, id);
		return noContent();
	}
});
