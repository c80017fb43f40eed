import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { control } from '$lib/server/workshops/control';
import { viewOf } from '$lib/server/workshops/snapshot';
import { workshopIn } from '$lib/server/workshops/access';

export const POST = endpoint(contract['/api/workshops/{code}/control'].POST, {
	resource: workshopIn,
	async answer({ workshop, body: { expect = null, ...action } }) {
		const { code } = workshop;
		await control(store(), code, action, expect);
		const { state, revision } = await viewOf(store(), code, { view: 'wall', seat: null });
		return jsonResponse(200, { ...state, revision });
	}
});
