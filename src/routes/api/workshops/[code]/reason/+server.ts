import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { seatIn } from '$lib/server/workshops/access';
import { give } from '$lib/server/workshops/reasons';

export const PUT = endpoint(contract['/api/workshops/{code}/reason'].PUT, {
	resource: seatIn,
	async answer({ workshop, seat, body }) {
		await give(store(), workshop.code, seat, body);
		return jsonResponse(200, body);
	}
});
