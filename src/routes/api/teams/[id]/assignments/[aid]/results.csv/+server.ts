import { contract } from '$lib/server/http/contract';
import { csvFile } from '$lib/server/http/csv';
import { endpoint } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import { tableOf } from '$lib/server/teams/export-columns';
import { results } from '$lib/server/teams/results';

export const GET = endpoint(contract['/api/teams/{id}/assignments/{aid}/results.csv'].GET, {
	resource: sharedIn,
	async answer({ event, account, team, shared }) {
		const found = await results(store(), account, team, shared.id);
		return csvFile('kantlijn-team.csv', tableOf(found, event.locals.timeZone));
	}
});
