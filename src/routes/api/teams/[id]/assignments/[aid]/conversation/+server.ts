import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import { converse } from '$lib/server/teams/conversation';

export const PUT = endpoint(contract['/api/teams/{id}/assignments/{aid}/conversation'].PUT, {
	resource: sharedIn,
	async answer({ account, team, shared, body }) {
		return jsonResponse(200, await converse(store(), account, [team, shared.id], body));
	}
});
