import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall } from '$lib/server/http/endpoint';
import { exportAccount } from '$lib/server/accounts/export';
import { store } from '$lib/server/store';

export const GET = endpoint(contract['/api/account/export'].GET, {
	async answer(call) {
		return jsonResponse(200, await exportAccount(store(), accountOfCall(call)), {
			'content-disposition': 'attachment; filename="kantlijn.json"'
		});
	}
});
