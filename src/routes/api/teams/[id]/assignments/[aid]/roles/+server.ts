import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import { divideRoles } from '$lib/server/teams/role-division';

export const PUT = endpoint(contract['/api/teams/{id}/assignments/{aid}/roles'].PUT, {
	resource: sharedIn,
	async answer({ account, team, shared, body: { expert, facilitator, neither, reviewAt = null } }) {
		const division = { expert, facilitator, neither, reviewAt };
		return jsonResponse(200, await divideRoles(store(), account, team, shared.id, division));
	}
});
