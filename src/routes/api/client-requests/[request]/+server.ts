import { requestInPath } from '$lib/server/check-ins/request-claims';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';

export const GET = endpoint(contract['/api/client-requests/{request}'].GET, {
	resource: requestInPath,
	answer({ found }) {
		return jsonResponse(200, found);
	}
});
