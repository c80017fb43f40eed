import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint, known } from '$lib/server/api/endpoint';
import { idOf } from '$lib/server/api/find';
import { findShared } from '$lib/server/api/find-team';
import { store } from '$lib/server/store';
import { settle } from '$lib/server/teams/settling';

export const PUT = endpoint(contract['/api/teams/{id}/assignments/{aid}/roles'].PUT, {
	find: findShared('roles.settle'),
	async answer(call) {
		const { expert, facilitator, reviewAt = null } = call.body;
		const [team, id] = [idOf(call.event), idOf(call.event, 'aid')];
		const division = { expert, facilitator, reviewAt };
		return answerWith(200, await settle(store(), known(call), team, id, division));
	}
});
