import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { importAccount } from '$lib/server/accounts/import';
import { store } from '$lib/server/store';

export const POST = endpoint(contract['/api/account/import'].POST, {
	async answer({ account, body }) {
		return jsonResponse(200, await importAccount(store(), account, body));
	}
});
