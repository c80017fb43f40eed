import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { withUpload } from '$lib/server/http/uploads';
import { importAccount } from '$lib/server/accounts/import';
import { store } from '$lib/server/store';

export const POST = endpoint(contract['/api/account/import'].POST, {
	async answer({ event, account }) {
		const imported = await withUpload(event, account, (upload) =>
			importAccount(store(), account, upload)
		);
		return jsonResponse(200, imported);
	}
});
