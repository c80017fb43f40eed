import { contract } from '$lib/server/http/contract';
import { endpoint, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { decide, returnInPath } from '$lib/server/teams/returning';

export const POST = endpoint(contract['/api/teams/{id}/returns/{returnId}'].POST, {
	resource: returnInPath,
	async answer({ account, team, request, body: { accept } }) {
		await decide(store(), account, team, { request, accept });
		return noContent();
	}
});
