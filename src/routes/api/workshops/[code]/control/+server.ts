import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { findAsHost } from '$lib/server/http/find-workshop';
import { store } from '$lib/server/store';
import { control } from '$lib/server/workshops/control';
import { viewOf } from '$lib/server/workshops/snapshot';

export const POST = endpoint(contract['/api/workshops/{code}/control'].POST, {
	find: findAsHost,
	async answer({ found: { workshop }, body }) {
		const { code } = workshop;
		await control(store(), code, body);
		const { state, revision } = await viewOf(store(), code, { view: 'wall', seat: null });
		return jsonResponse(200, { ...state, revision });
	}
});
