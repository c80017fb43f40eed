import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { resultsOf } from '$lib/server/workshops/results';
import { workshopIn } from '$lib/server/workshops/access';

export const GET = endpoint(contract['/api/workshops/{code}/results.json'].GET, {
	resource: workshopIn,
	async answer({ workshop }) {
		return jsonResponse(200, await resultsOf(store(), workshop.code), {
			'content-disposition': `attachment; filename="workshop-${workshop.code}.json"`
		});
	}
});
