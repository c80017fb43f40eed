import { clientOfHelper } from '$lib/server/check-ins/access';
import { linkOf, renewLink } from '$lib/server/check-ins/check-ins';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';

const operations = contract['/api/check-ins/{cid}/clients/{client}/link'];

export const GET = endpoint(operations.GET, {
	resource: clientOfHelper,
	answer({ stored, client }) {
		return jsonResponse(200, linkOf(stored, client));
	}
});

export const POST = endpoint(operations.POST, {
	resource: clientOfHelper,
	async answer({ account, checkIn, client }) {
		return jsonResponse(200, await renewLink(store(), account, checkIn, client));
	}
});
