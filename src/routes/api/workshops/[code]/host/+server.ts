import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { renewHost } from '$lib/server/workshops/workshops';
import { workshopIn } from '$lib/server/workshops/access';

export const POST = endpoint(contract['/api/workshops/{code}/host'].POST, {
	resource: workshopIn,
	async answer({ workshop }) {
		return jsonResponse(200, { hostToken: await renewHost(store(), workshop.code) });
	}
});
