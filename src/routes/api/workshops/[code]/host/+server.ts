import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { findAsOwner } from '$lib/server/http/find-workshop';
import { store } from '$lib/server/store';
import { renewHost } from '$lib/server/workshops/workshops';

export const POST = endpoint(contract['/api/workshops/{code}/host'].POST, {
	find: findAsOwner,
	async answer({ found: { workshop } }) {
		return jsonResponse(200, { hostToken: await renewHost(store(), workshop.code) });
	}
});
