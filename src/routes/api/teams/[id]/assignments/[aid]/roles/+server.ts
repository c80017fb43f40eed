import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { findShared } from '$lib/server/http/find-team';
import { store } from '$lib/server/store';
import { divideRoles } from '$lib/server/teams/role-division';

export const PUT = endpoint(contract['/api/teams/{id}/assignments/{aid}/roles'].PUT, {
	find: findShared('roles.settle'),
	async answer(call) {
		const { expert, facilitator, reviewAt = null } = call.body;
		const [team, id] = [idOf(call.event), idOf(call.event, 'aid')];
		const division = { expert, facilitator, reviewAt };
		return jsonResponse(200, await divideRoles(store(), accountOfCall(call), team, id, division));
	}
});
