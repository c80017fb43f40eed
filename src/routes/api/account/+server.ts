import * as accounts from '$lib/server/accounts/accounts';
import { contract } from '$lib/server/http/contract';
import { endpoint, accountOfCall, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { clearSessionCookie } from '$lib/server/accounts/current-session';

export const DELETE = endpoint(contract['/api/account'].DELETE, {
	async answer(call) {
		await accounts.remove(store(), accountOfCall(call));
		clearSessionCookie(call.event);
		return noContent();
	}
});
