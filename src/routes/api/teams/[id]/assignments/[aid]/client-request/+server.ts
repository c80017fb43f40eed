import { v7 as uuid } from 'uuid';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse, noContent } from '$lib/server/http/endpoint';
import { requestHash } from '$lib/server/http/request-hash';
import { store } from '$lib/server/store';
import { askingIn, clientRequestIn } from '$lib/server/teams/client-request-access';
import { withdraw } from '$lib/server/teams/client-request-link';
import { ask } from '$lib/server/teams/client-requests';

const operations = contract['/api/teams/{id}/assignments/{aid}/client-request'];

export const POST = endpoint(operations.POST, {
	resource: askingIn,
	async answer({ account, team, shared, body }) {
		const { created, ...made } = await ask(store(), account, [team, shared.id], {
			...body,
			id: body.id ?? uuid(),
			fingerprint: requestHash(body)
		});
		return jsonResponse(created ? 201 : 200, made);
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: clientRequestIn,
	async answer({ account, team, shared }) {
		await withdraw(store(), account, [team, shared.id]);
		return noContent();
	}
});
