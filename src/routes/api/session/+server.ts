import { contract } from '$lib/server/http/contract';
import { endpoint, nothing } from '$lib/server/http/endpoint';
import { accountOf } from '$lib/server/accounts/current-session';

export const POST = endpoint(contract['/api/session'].POST, {
	async answer({ event }) {
		await accountOf(event);
		return nothing();
	}
});
