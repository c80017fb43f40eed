import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { askingIn } from '$lib/server/teams/client-request-access';
import { decline } from '$lib/server/teams/client-requests';

const operations = contract['/api/teams/{id}/assignments/{aid}/client-request/decline'];

export const POST = endpoint(operations.POST, {
	resource: askingIn,
	async answer({ account, team, shared }) {
		return jsonResponse(200, await decline(store(), account, [team, shared.id]));
	}
});
