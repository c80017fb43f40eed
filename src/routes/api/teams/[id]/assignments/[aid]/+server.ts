import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint, known, nothing } from '$lib/server/api/endpoint';
import { idOf } from '$lib/server/api/find';
import { findShared } from '$lib/server/api/find-team';
import { store } from '$lib/server/store';
import * as detail from '$lib/server/teams/detail';
import * as shared from '$lib/server/teams/team-assignments';

const operations = contract['/api/teams/{id}/assignments/{aid}'];

export const GET = endpoint(operations.GET, {
	async answer(call) {
		const [team, id] = [idOf(call.event), idOf(call.event, 'aid')];
		return answerWith(200, await detail.get(store(), known(call), team, id));
	}
});

export const PATCH = endpoint(operations.PATCH, {
	find: findShared('assignment.edit'),
	async answer(call) {
		const [team, id] = [idOf(call.event), idOf(call.event, 'aid')];
		return answerWith(200, await shared.edit(store(), known(call), team, id, call.body));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	async answer(call) {
		await shared.remove(store(), known(call), idOf(call.event), idOf(call.event, 'aid'));
		return nothing();
	}
});
