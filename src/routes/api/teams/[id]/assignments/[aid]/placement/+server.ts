import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { findShared } from '$lib/server/http/find-team';
import { store } from '$lib/server/store';
import * as rounds from '$lib/server/teams/rounds';

export const PUT = endpoint(contract['/api/teams/{id}/assignments/{aid}/placement'].PUT, {
	find: findShared('placement.put'),
	async answer(call) {
		const { position = null, note = null, round = null } = call.body;
		const [team, id] = [idOf(call.event), idOf(call.event, 'aid')];
		const place = { position, note, round };
		return jsonResponse(200, await rounds.place(store(), accountOfCall(call), team, id, place));
	}
});
