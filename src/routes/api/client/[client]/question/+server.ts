import { actingClient } from '$lib/server/check-ins/access';
import { showQuestion } from '$lib/server/check-ins/clients';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';

export const PUT = endpoint(contract['/api/client/{client}/question'].PUT, {
	resource: actingClient,
	async answer({ client, key, body: { question } }) {
		return jsonResponse(200, await showQuestion(store(), { client, key }, question));
	}
});
