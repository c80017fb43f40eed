import { actingClient } from '$lib/server/check-ins/access';
import { confirm } from '$lib/server/check-ins/agreements';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';

export const POST = endpoint(contract['/api/client/{client}/confirm'].POST, {
	resource: actingClient,
	async answer({ client, key, body }) {
		return jsonResponse(200, await confirm(store(), { client, key }, body));
	}
});
