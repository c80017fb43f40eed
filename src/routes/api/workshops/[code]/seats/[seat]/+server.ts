import { contract } from '$lib/server/http/contract';
import { endpoint, noContent } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { findAsHost } from '$lib/server/http/find-workshop';
import { store } from '$lib/server/store';
import { remove } from '$lib/server/workshops/seats';

export const DELETE = endpoint(contract['/api/workshops/{code}/seats/{seat}'].DELETE, {
	find: findAsHost,
	async answer({ event, found: { workshop } }) {
		await remove(store(), workshop.code, idOf(event, 'seat'));
		return noContent();
	}
});
