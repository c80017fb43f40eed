import { v7 as uuid } from 'uuid';
import { assignmentOfHelper } from '$lib/server/check-ins/access';
import { create } from '$lib/server/check-ins/new-check-in';
import { list } from '$lib/server/check-ins/queries';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { requestHash } from '$lib/server/http/request-hash';
import { store } from '$lib/server/store';

const operations = contract['/api/assignments/{id}/check-ins'];

export const GET = endpoint(operations.GET, {
	resource: assignmentOfHelper,
	async answer({ account, assignment, query }) {
		return jsonResponse(200, await list(store(), account, assignment.id, query));
	}
});

export const POST = endpoint(operations.POST, {
	resource: assignmentOfHelper,
	async answer({ account, assignment, body }) {
		const { id = uuid(), contact = null, position = null, clients, ...fields } = body;
		const { kind, question, helperName, address, locale, days } = fields;
		const { created, ...made } = await create(store(), account, assignment.id, {
			...{ id, kind, question, helperName, contact, address, locale, position, days },
			clients: clients.map(({ guess = null, ...client }) => ({ ...client, guess })),
			fingerprint: requestHash(body)
		});
		return jsonResponse(created ? 201 : 200, made, { location: `/api/check-ins/${id}` });
	}
});
