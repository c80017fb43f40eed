import { requestToken } from '$lib/server/check-ins/links';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { clientRequestIn } from '$lib/server/teams/client-request-access';
import { renewLink } from '$lib/server/teams/client-request-link';

const operations = contract['/api/teams/{id}/assignments/{aid}/client-request/link'];

export const GET = endpoint(operations.GET, {
	resource: clientRequestIn,
	answer({ request }) {
		return jsonResponse(200, { token: requestToken(request) });
	}
});

export const POST = endpoint(operations.POST, {
	resource: clientRequestIn,
	async answer({ account, team, shared }) {
		return jsonResponse(200, await renewLink(store(), account, [team, shared.id]));
	}
});
