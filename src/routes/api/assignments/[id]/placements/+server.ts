import { assignmentIn } from '$lib/server/assignments/access';
import * as placements from '$lib/server/assignments/placements';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { requestHash } from '$lib/server/http/request-hash';
import { store } from '$lib/server/store';

export const POST = endpoint(contract['/api/assignments/{id}/placements'].POST, {
	resource: assignmentIn,
	async answer({ account, assignment, body }) {
		const { id, position, note = null, clientTold = null } = body;
		const { placement, created } = await placements.place(store(), account, assignment.id, {
			...(id && { id }),
			position,
			note,
			clientTold,
			fingerprint: requestHash(body)
		});
		return jsonResponse(created ? 201 : 200, placement);
	}
});
