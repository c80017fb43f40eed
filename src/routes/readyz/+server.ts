import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { currentRelay } from '$lib/server/live/hub';
import { Refusal } from '$lib/server/refusal';
import { store } from '$lib/server/store';

/**
 * Says whether the server can answer requests.
 * @throws Refusal `busy` when the relay between instances does not answer
 */
export const GET = endpoint(contract['/readyz'].GET, {
	async answer() {
		await store().read.selectFrom('account').select('id').limit(1).execute();
		if (!((await currentRelay()?.answers()) ?? true)) throw new Refusal('busy');
		return jsonResponse(200, { status: 'ready' });
	}
});
