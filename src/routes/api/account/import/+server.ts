import { contract } from '$lib/server/http/contract';
import { answerWith, endpoint, known } from '$lib/server/http/endpoint';
import { imported } from '$lib/server/accounts/export';
import { store } from '$lib/server/store';

export const POST = endpoint(contract['/api/account/import'].POST, {
	async answer(call) {
		return answerWith(200, await imported(store(), known(call), call.body));
	}
});
