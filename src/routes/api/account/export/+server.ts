import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { exportAccount } from '$lib/server/accounts/export';
import { store } from '$lib/server/store';

export const GET = endpoint(contract['/api/account/export'].GET, {
	async answer({ event, account }) {
		return jsonResponse(200, await exportAccount(store(), account, event.locals.locale), {
			'content-disposition': 'attachment; filename="kantlijn.json"'
		});
	}
});
