import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall } from '$lib/server/http/endpoint';
import { importAccount } from '$lib/server/accounts/import';
import { store } from '$lib/server/store';

export const POST = endpoint(contract['/api/account/import'].POST, {
	async answer(call) {
		return jsonResponse(200, await importAccount(store(), accountOfCall(call), call.body));
	}
});
