import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint } from '$lib/server/api/endpoint';
import { findAsHost } from '$lib/server/api/find-workshop';
import { store } from '$lib/server/store';
import { results } from '$lib/server/workshops/results';

export const GET = endpoint(contract['/api/workshops/{code}/results.json'].GET, {
	find: findAsHost,
	async answer({ found: { workshop } }) {
		return answerWith(200, await results(store(), workshop.code), {
			'content-disposition': `attachment; filename="workshop-${workshop.code}.json"`
		});
	}
});
