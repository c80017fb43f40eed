import { contract } from '$lib/server/http/contract';
import { answerWith, endpoint, known, nothing } from '$lib/server/http/endpoint';
import { findPlacement, idOf } from '$lib/server/http/find-assignment';
import * as placements from '$lib/server/assignments/placements';
import { store } from '$lib/server/store';

const operations = contract['/api/assignments/{id}/placements/{pid}'];

export const PATCH = endpoint(operations.PATCH, {
	find: findPlacement,
	async answer(call) {
		const [assignment, id] = [idOf(call.event), idOf(call.event, 'pid')];
		return answerWith(200, await placements.edit(store(), known(call), assignment, id, call.body));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	async answer(call) {
		const [assignment, id] = [idOf(call.event), idOf(call.event, 'pid')];
		await placements.takeBack(store(), known(call), assignment, id);
		return nothing();
	}
});
