import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import * as rounds from '$lib/server/teams/rounds';

export const POST = endpoint(contract['/api/teams/{id}/assignments/{aid}/rounds'].POST, {
	resource: sharedIn,
	async answer({ account, team, shared, body }) {
		const opened = await rounds.openNextRound(store(), account, [team, shared.id], body?.expect);
		return jsonResponse(201, opened);
	}
});
