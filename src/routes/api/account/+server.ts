import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { deleteAccount } from '$lib/server/accounts/deletion';
import { CLEAR_STORAGE, dropSessionCookie } from '$lib/server/accounts/current-session';

export const DELETE = endpoint(contract['/api/account'].DELETE, {
	async answer({ event, account, body }) {
		await deleteAccount(event, account, body?.password);
		dropSessionCookie(event);
		return new Response(null, { status: 204, headers: CLEAR_STORAGE });
	}
});
