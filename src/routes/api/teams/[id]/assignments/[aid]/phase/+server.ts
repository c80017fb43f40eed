import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import { goToPhase } from '$lib/server/teams/cases';

export const PUT = endpoint(contract['/api/teams/{id}/assignments/{aid}/phase'].PUT, {
	resource: sharedIn,
	async answer({ account, team, shared, body }) {
		return jsonResponse(200, await goToPhase(store(), account, [team, shared.id], body));
	}
});
