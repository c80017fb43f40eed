import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { store } from '$lib/server/store';
import * as rounds from '$lib/server/teams/rounds';

export const POST = endpoint(contract['/api/teams/{id}/assignments/{aid}/rounds'].POST, {
	async answer(call) {
		const [team, id] = [idOf(call.event), idOf(call.event, 'aid')];
		return jsonResponse(201, await rounds.openNextRound(store(), accountOfCall(call), team, id));
	}
});
