import { claimRequest } from '$lib/server/check-ins/request-claims';
import { answerIn } from '$lib/server/check-ins/schemas';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';

export const POST = endpoint(contract['/api/client-requests/answers'].POST, {
	async answer({ event, body }) {
		const { token, key, client } = body;
		const { view, created } = await claimRequest(event, {
			from: { token },
			...{ client, key, answer: answerIn(body) }
		});
		return jsonResponse(created ? 201 : 200, view, { location: `/api/client/${view.id}` });
	}
});
