import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { findAsSeat } from '$lib/server/http/find-workshop';
import { saveAnswer } from '$lib/server/workshops/participant';

export const PUT = endpoint(contract['/api/workshops/{code}/placement'].PUT, {
	findIfRefused: findAsSeat,
	async answer({ event, body: { round, position = null } }) {
		await saveAnswer(event, idOf(event, 'code'), { round, position });
		return jsonResponse(200, position === null ? { round, undecided: true } : { round, position });
	}
});
