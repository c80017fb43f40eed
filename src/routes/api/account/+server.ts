import * as accounts from '$lib/server/accounts';
import { contract } from '$lib/server/api/contract';
import { endpoint, known, nothing } from '$lib/server/api/endpoint';
import { store } from '$lib/server/store';
import { forget } from '$lib/server/visitor';

export const DELETE = endpoint(contract['/api/account'].DELETE, {
	async answer(call) {
		await accounts.remove(store(), known(call));
		forget(call.event);
		return nothing();
	}
});
