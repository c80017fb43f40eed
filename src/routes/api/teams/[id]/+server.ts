import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { teamIn } from '$lib/server/teams/access';
import { remove } from '$lib/server/teams/deletion';
import * as teams from '$lib/server/teams/teams';

const operations = contract['/api/teams/{id}'];

export const GET = endpoint(operations.GET, {
	resource: teamIn,
	async answer({ membership }) {
		return jsonResponse(200, await teams.teamOf(store().read, membership));
	}
});

export const PATCH = endpoint(operations.PATCH, {
	resource: teamIn,
	async answer({ account, team, body }) {
		return jsonResponse(200, await teams.edit(store(), account, team, body));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: teamIn,
	async answer({ account, team }) {
		await remove(store(), account, team);
		return noContent();
	}
});
