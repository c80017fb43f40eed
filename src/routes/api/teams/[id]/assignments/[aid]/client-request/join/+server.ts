import { v7 as uuid } from 'uuid';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { requestHash } from '$lib/server/http/request-hash';
import { store } from '$lib/server/store';
import { askingIn } from '$lib/server/teams/client-request-access';
import { join } from '$lib/server/teams/client-requests';

const operations = contract['/api/teams/{id}/assignments/{aid}/client-request/join'];

export const POST = endpoint(operations.POST, {
	resource: askingIn,
	async answer({ account, team, shared, body }) {
		const { id = uuid(), helperName, contact = null, position = null } = body;
		const { created, checkIn } = await join(store(), account, [team, shared.id], {
			...{ id, helperName, contact, position },
			fingerprint: requestHash(body)
		});
		return jsonResponse(created ? 201 : 200, { checkIn }, { location: `/api/check-ins/${id}` });
	}
});
