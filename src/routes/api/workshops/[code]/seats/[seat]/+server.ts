import { pathParameter } from '$lib/server/http/api-event';
import { contract } from '$lib/server/http/contract';
import { endpoint, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { remove } from '$lib/server/workshops/seats';
import { workshopIn } from '$lib/server/workshops/access';

export const DELETE = endpoint(contract['/api/workshops/{code}/seats/{seat}'].DELETE, {
	resource: workshopIn,
	async answer({ event, workshop }) {
		await remove(store(), workshop.code, pathParameter(event, 'seat'));
		return noContent();
	}
});
