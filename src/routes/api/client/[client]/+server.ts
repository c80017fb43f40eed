import { actingClient, clientByKey } from '$lib/server/check-ins/access';
import { erase } from '$lib/server/check-ins/clients';
import { clientBody } from '$lib/server/check-ins/views';
import { databaseNow } from '$lib/server/db/database-clock';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';

const operations = contract['/api/client/{client}'];

export const GET = endpoint(operations.GET, {
	resource: clientByKey,
	async answer({ stored, client }) {
		return jsonResponse(200, clientBody(stored, client, await databaseNow(store().read)));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: actingClient,
	async answer({ client, key }) {
		await erase(store(), { client, key });
		return noContent();
	}
});
