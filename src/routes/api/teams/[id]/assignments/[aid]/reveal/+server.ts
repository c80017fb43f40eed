import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import * as rounds from '$lib/server/teams/rounds';

export const POST = endpoint(contract['/api/teams/{id}/assignments/{aid}/reveal'].POST, {
	resource: sharedIn,
	async answer({ account, team, shared }) {
		return jsonResponse(200, await rounds.reveal(store(), account, team, shared.id));
	}
});
