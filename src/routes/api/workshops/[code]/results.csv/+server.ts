import { tableOf } from '$lib/server/workshops/export-columns';
import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { findAsHost } from '$lib/server/http/find-workshop';
import { csvFile } from '$lib/server/http/csv';
import { store } from '$lib/server/store';
import { resultsOf } from '$lib/server/workshops/results';

export const GET = endpoint(contract['/api/workshops/{code}/results.csv'].GET, {
	find: findAsHost,
	async answer({ found: { workshop } }) {
		const table = tableOf(await resultsOf(store(), workshop.code));
		return csvFile(`workshop-${workshop.code}.csv`, table);
	}
});
