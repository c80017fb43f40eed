import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import { detailOf } from '$lib/server/teams/assignment-detail';
import * as assignments from '$lib/server/teams/assignments';

const operations = contract['/api/teams/{id}/assignments/{aid}'];

export const GET = endpoint(operations.GET, {
	resource: sharedIn,
	async answer({ membership, shared }) {
		return jsonResponse(200, await detailOf(store().read, membership, shared));
	}
});

export const PATCH = endpoint(operations.PATCH, {
	resource: sharedIn,
	async answer({ account, team, shared, body }) {
		return jsonResponse(200, await assignments.edit(store(), account, team, shared.id, body));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: sharedIn,
	async answer({ account, team, shared }) {
		await assignments.remove(store(), account, team, shared.id);
		return noContent();
	}
});
