import { contract } from '$lib/server/api/contract';
import { endpoint, nothing } from '$lib/server/api/endpoint';
import { accountOf } from '$lib/server/visitor';

export const POST = endpoint(contract['/api/session'].POST, {
	async answer({ event }) {
		await accountOf(event);
		return nothing();
	}
});
