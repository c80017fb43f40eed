import { contract } from '$lib/server/http/contract';
import { csvFile } from '$lib/server/http/csv';
import { endpoint } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import { tableOf } from '$lib/server/teams/csv-columns';
import { results } from '$lib/server/teams/results';

export const GET = endpoint(contract['/api/teams/{id}/assignments/{aid}/results.csv'].GET, {
	resource: sharedIn,
	async answer({ event, account, team, shared, query }) {
		const found = await results(store(), account, team, shared.id);
		const { locale, timeZone } = event.locals;
		return csvFile('kantlijn-team.csv', tableOf(found, timeZone), { locale, ...query });
	}
});
