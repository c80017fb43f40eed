import { actingClient } from '$lib/server/check-ins/access';
import { answer } from '$lib/server/check-ins/clients';
import { answerIn } from '$lib/server/check-ins/schemas';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';

export const PUT = endpoint(contract['/api/client/{client}/answer'].PUT, {
	resource: actingClient,
	async answer({ client, key, body }) {
		return jsonResponse(200, await answer(store(), { client, key }, answerIn(body)));
	}
});
