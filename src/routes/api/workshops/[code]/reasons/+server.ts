import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { workshopIn } from '$lib/server/workshops/access';
import { list } from '$lib/server/workshops/reasons';

export const GET = endpoint(contract['/api/workshops/{code}/reasons'].GET, {
	resource: workshopIn,
	async answer({ workshop }) {
		return jsonResponse(200, await list(store().read, workshop.code));
	}
});
