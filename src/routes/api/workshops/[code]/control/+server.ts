import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint } from '$lib/server/api/endpoint';
import { findAsHost } from '$lib/server/api/find-workshop';
import { store } from '$lib/server/store';
import { control } from '$lib/server/workshops/controls';
import { sightOf } from '$lib/server/workshops/sight';

export const POST = endpoint(contract['/api/workshops/{code}/control'].POST, {
	find: findAsHost,
	async answer({ found: { workshop }, body }) {
		const { code } = workshop;
		await control(store(), code, body);
		const { state, revision } = await sightOf(store(), code, { view: 'wall', seat: null });
		return answerWith(200, { ...state, revision });
	}
});
