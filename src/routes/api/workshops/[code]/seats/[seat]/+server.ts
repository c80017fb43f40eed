import { pathParameter } from '$lib/server/http/api-event';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { remove } from '$lib/server/workshops/seats';
import { correctSeat, ownSeatIn, workshopIn } from '$lib/server/workshops/access';

const operations = contract['/api/workshops/{code}/seats/{seat}'];

export const PATCH = endpoint(operations.PATCH, {
	resource: ownSeatIn,
	async answer({ body, ...participant }) {
		return jsonResponse(200, await correctSeat(participant, body));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: workshopIn,
	async answer({ event, workshop }) {
		await remove(store(), workshop.code, pathParameter(event, 'seat'));
		return noContent();
	}
});
