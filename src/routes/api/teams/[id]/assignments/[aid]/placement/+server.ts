import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import * as rounds from '$lib/server/teams/rounds';

export const PUT = endpoint(contract['/api/teams/{id}/assignments/{aid}/placement'].PUT, {
	resource: sharedIn,
	async answer({ account, team, shared, body: { position = null, note = null, round = null } }) {
		const answer = { position, note, round };
		return jsonResponse(200, await rounds.place(store(), account, team, shared.id, answer));
	}
});
