import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import { copyPlace } from '$lib/server/teams/counterparts';

export const POST = endpoint(contract['/api/teams/{id}/assignments/{aid}/copy'].POST, {
	resource: sharedIn,
	async answer({ account, team, shared }) {
		return jsonResponse(200, { assignment: await copyPlace(store(), account, team, shared.id) });
	}
});
