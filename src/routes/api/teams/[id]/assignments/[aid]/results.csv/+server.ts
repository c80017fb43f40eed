import { tableOf } from '$lib/server/teams/export-columns';
import { contract } from '$lib/server/http/contract';
import { endpoint, accountOfCall } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { csvFile } from '$lib/server/http/csv';
import { store } from '$lib/server/store';
import { results } from '$lib/server/teams/results';

export const GET = endpoint(contract['/api/teams/{id}/assignments/{aid}/results.csv'].GET, {
	async answer(call) {
		const [team, id] = [idOf(call.event), idOf(call.event, 'aid')];
		const found = await results(store(), accountOfCall(call), team, id);
		return csvFile('kantlijn-team.csv', tableOf(found, call.event.locals.timeZone));
	}
});
