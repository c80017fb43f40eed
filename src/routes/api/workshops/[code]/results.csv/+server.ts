import { tableOf } from './table';
import { contract } from '$lib/server/api/contract';
import { endpoint } from '$lib/server/api/endpoint';
import { findAsHost } from '$lib/server/api/find-workshop';
import { csvFile } from '$lib/server/csv';
import { store } from '$lib/server/store';
import { results } from '$lib/server/workshops/results';

export const GET = endpoint(contract['/api/workshops/{code}/results.csv'].GET, {
	find: findAsHost,
	async answer({ found: { workshop } }) {
		const table = tableOf(await results(store(), workshop.code));
		return csvFile(`workshop-${workshop.code}.csv`, table);
	}
});
