import { clientOfHelper } from '$lib/server/check-ins/access';
import { showQuestion } from '$lib/server/check-ins/check-ins';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';

export const PUT = endpoint(contract['/api/check-ins/{cid}/clients/{client}/question'].PUT, {
	resource: clientOfHelper,
	async answer({ account, checkIn, client, body: { question } }) {
		return jsonResponse(200, await showQuestion(store(), account, checkIn, { client, question }));
	}
});
