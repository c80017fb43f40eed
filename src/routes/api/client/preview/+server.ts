import { preview } from '$lib/server/check-ins/clients';
import { keyIn } from '$lib/server/check-ins/cookies';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { clientPreviews } from '$lib/server/rate-limit/limits';
import { clientNetwork } from '$lib/server/rate-limit/network';
import { store } from '$lib/server/store';

export const POST = endpoint(contract['/api/client/preview'].POST, {
	async answer({ event, body: { token } }) {
		await clientPreviews.demand(clientNetwork(event));
		return jsonResponse(200, await preview(store(), token, (client) => keyIn(event, client)));
	}
});
