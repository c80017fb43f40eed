import { actingClient } from '$lib/server/check-ins/access';
import { turnKey, withdrawKey } from '$lib/server/check-ins/clients';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';

const operations = contract['/api/client/{client}/reveal'];

export const POST = endpoint(operations.POST, {
	resource: actingClient,
	async answer({ client, key }) {
		return jsonResponse(200, await turnKey(store(), { client, key }));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: actingClient,
	async answer({ client, key }) {
		return jsonResponse(200, await withdrawKey(store(), { client, key }));
	}
});
