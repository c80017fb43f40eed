import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { answeringSeat, saveAnswer } from '$lib/server/workshops/access';

export const PUT = endpoint(contract['/api/workshops/{code}/placement'].PUT, {
	resource: answeringSeat,
	async answer({ event, code, token, body: { round, position = null } }) {
		await saveAnswer(event, { code, token }, { round, position });
		return jsonResponse(200, position === null ? { round, undecided: true } : { round, position });
	}
});
