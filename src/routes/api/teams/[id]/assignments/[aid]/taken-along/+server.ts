import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import { takeAlong } from '$lib/server/teams/cases';

export const PUT = endpoint(contract['/api/teams/{id}/assignments/{aid}/taken-along'].PUT, {
	resource: sharedIn,
	async answer({ account, team, shared, body }) {
		return jsonResponse(200, {
			assignment: await takeAlong(store(), account, [team, shared.id], body.takenAlong)
		});
	}
});
