import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall } from '$lib/server/http/endpoint';
import { findAssignment, idOf } from '$lib/server/http/find-assignment';
import { requestHash } from '$lib/server/http/request-hash';
import * as placements from '$lib/server/assignments/placements';
import { store } from '$lib/server/store';

export const POST = endpoint(contract['/api/assignments/{id}/placements'].POST, {
	find: findAssignment,
	async answer(call) {
		const { id, position, note = null, clientTold = null } = call.body;
		const { placement, created } = await placements.place(
			store(),
			accountOfCall(call),
			idOf(call.event),
			{
				...(id && { id }),
				position,
				note,
				clientTold,
				fingerprint: requestHash(call.body)
			}
		);
		return jsonResponse(created ? 201 : 200, placement);
	}
});
