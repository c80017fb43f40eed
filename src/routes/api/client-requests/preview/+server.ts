import { keyIn } from '$lib/server/check-ins/cookies';
import { previewRequest } from '$lib/server/check-ins/request-clients';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { clientPreviews } from '$lib/server/rate-limit/limits';
import { clientNetwork } from '$lib/server/rate-limit/network';
import { Refusal } from '$lib/server/refusal';
import { store } from '$lib/server/store';

export const POST = endpoint(contract['/api/client-requests/preview'].POST, {
	async answer({ event, body: { token } }) {
		await clientPreviews.demand(clientNetwork(event));
		const found = await previewRequest(store(), token, (request) => keyIn(event, request));
		if (!found) throw new Refusal('not-found');
		return jsonResponse(200, found);
	}
});
