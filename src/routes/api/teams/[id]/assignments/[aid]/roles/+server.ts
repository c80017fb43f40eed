import { contract } from '$lib/server/http/contract';
import { answerWith, endpoint, known } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { findShared } from '$lib/server/http/find-team';
import { store } from '$lib/server/store';
import { settle } from '$lib/server/teams/role-division';

export const PUT = endpoint(contract['/api/teams/{id}/assignments/{aid}/roles'].PUT, {
	find: findShared('roles.settle'),
	async answer(call) {
		const { expert, facilitator, reviewAt = null } = call.body;
		const [team, id] = [idOf(call.event), idOf(call.event, 'aid')];
		const division = { expert, facilitator, reviewAt };
		return answerWith(200, await settle(store(), known(call), team, id, division));
	}
});
