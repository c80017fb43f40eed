import { claim } from '$lib/server/check-ins/claims';
import { answerIn } from '$lib/server/check-ins/schemas';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';

export const POST = endpoint(contract['/api/client/answers'].POST, {
	async answer({ event, body }) {
		const { token, key } = body;
		const { view, created } = await claim(event, { token, key, answer: answerIn(body) });
		return jsonResponse(created ? 201 : 200, view, { location: `/api/client/${view.id}` });
	}
});
