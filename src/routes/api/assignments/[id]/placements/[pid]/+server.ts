import { placementIn } from '$lib/server/assignments/access';
import * as placements from '$lib/server/assignments/placements';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';

const operations = contract['/api/assignments/{id}/placements/{pid}'];

export const PATCH = endpoint(operations.PATCH, {
	resource: placementIn,
	async answer({ account, assignment, placement, body }) {
		const edited = await placements.edit(store(), account, assignment.id, placement.id, body);
		return jsonResponse(200, edited);
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: placementIn,
	async answer({ account, assignment, placement }) {
		await placements.takeBack(store(), account, assignment.id, placement.id);
		return noContent();
	}
});
