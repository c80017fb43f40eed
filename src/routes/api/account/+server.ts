import * as accounts from '$lib/server/accounts/accounts';
import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { CLEAR_STORAGE, dropSessionCookie } from '$lib/server/accounts/current-session';

export const DELETE = endpoint(contract['/api/account'].DELETE, {
	async answer({ event, account }) {
		await accounts.remove(store(), account);
		dropSessionCookie(event);
		return new Response(null, { status: 204, headers: CLEAR_STORAGE });
	}
});
