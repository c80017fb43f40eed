import { clientOfHelper } from '$lib/server/check-ins/access';
import { turnKey, withdrawKey } from '$lib/server/check-ins/check-ins';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';

const operations = contract['/api/check-ins/{cid}/clients/{client}/reveal'];

export const POST = endpoint(operations.POST, {
	resource: clientOfHelper,
	async answer({ account, checkIn, client }) {
		return jsonResponse(200, await turnKey(store(), account, checkIn, client));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: clientOfHelper,
	async answer({ account, checkIn, client }) {
		return jsonResponse(200, await withdrawKey(store(), account, checkIn, client));
	}
});
