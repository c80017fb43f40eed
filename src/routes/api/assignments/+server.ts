import { v7 as uuid } from 'uuid';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { list } from '$lib/server/assignments/queries';
import * as assignments from '$lib/server/assignments/assignments';
import { requestHash } from '$lib/server/http/request-hash';
import { store } from '$lib/server/store';
import { ensureAccount } from '$lib/server/accounts/current-session';

export const GET = endpoint(contract['/api/assignments'].GET, {
	async answer({ account, query }) {
		return jsonResponse(200, await list(store(), account, query));
	}
});

export const POST = endpoint(contract['/api/assignments'].POST, {
	async answer({ event, body }) {
		const { id = uuid(), question, client = null, benefits, position, note = null } = body;
		const { assignment, created } = await assignments.create(store(), await ensureAccount(event), {
			id,
			question,
			client,
			benefits: benefits ?? [],
			placement: typeof position === 'number' ? { position, note } : null,
			fingerprint: requestHash(body)
		});
		return jsonResponse(created ? 201 : 200, assignment, {
			location: `/api/assignments/${assignment.id}`
		});
	}
});
