import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { findAsHost } from '$lib/server/http/find-workshop';
import { store } from '$lib/server/store';
import { resultsOf } from '$lib/server/workshops/results';

export const GET = endpoint(contract['/api/workshops/{code}/results.json'].GET, {
	find: findAsHost,
	async answer({ found: { workshop } }) {
		return jsonResponse(200, await resultsOf(store(), workshop.code), {
			'content-disposition': `attachment; filename="workshop-${workshop.code}.json"`
		});
	}
});
