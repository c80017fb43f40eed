import { assignmentIn } from '$lib/server/assignments/access';
import * as placements from '$lib/server/assignments/placements';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { requestHash } from '$lib/server/http/request-hash';
import { store } from '$lib/server/store';

export const POST = endpoint(contract['/api/assignments/{id}/placements'].POST, {
	resource: assignmentIn,
	async answer({ account, assignment, body }) {
		// The request hash leaves out the time, because a retry may have another time than the
		// first attempt: a time that was corrected by the server's clock, or any time although the
		// first attempt, sent as a form, had none.
		const { placedAt = null, ...content } = body;
		const { id, position, note = null, clientTold = null } = content;
		const { placement, created } = await placements.place(store(), account, assignment.id, {
			...(id && { id }),
			position,
			note,
			clientTold,
			placedAt,
			fingerprint: requestHash(content)
		});
		return jsonResponse(created ? 201 : 200, placement);
	}
});
