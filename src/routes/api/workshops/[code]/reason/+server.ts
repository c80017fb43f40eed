import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { saveReason, seatIn } from '$lib/server/workshops/access';

export const PUT = endpoint(contract['/api/workshops/{code}/reason'].PUT, {
	resource: seatIn,
	async answer({ workshop, seat, body }) {
		await saveReason({ workshop, seat }, body);
		return jsonResponse(200, body);
	}
});
