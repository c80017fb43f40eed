import { tableOf } from '$lib/server/workshops/csv-columns';
import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { csvFile } from '$lib/server/http/csv';
import { store } from '$lib/server/store';
import { resultsOf } from '$lib/server/workshops/results';
import { workshopIn } from '$lib/server/workshops/access';

export const GET = endpoint(contract['/api/workshops/{code}/results.csv'].GET, {
	resource: workshopIn,
	async answer({ event, workshop, query }) {
		const table = tableOf(await resultsOf(store(), workshop.code));
		return csvFile(`workshop-${workshop.code}.csv`, table, {
			locale: event.locals.locale,
			...query
		});
	}
});
