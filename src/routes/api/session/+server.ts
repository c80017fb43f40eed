import { contract } from '$lib/server/http/contract';
import { endpoint, noContent } from '$lib/server/http/endpoint';
import { ensureAccount } from '$lib/server/accounts/current-session';

export const POST = endpoint(contract['/api/session'].POST, {
	async answer({ event }) {
		await ensureAccount(event);
		return noContent();
	}
});
