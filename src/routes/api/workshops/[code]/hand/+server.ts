import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { placeDot, removeLastDot } from '$lib/server/workshops/hand-dots';
import { workshopIn } from '$lib/server/workshops/access';

const operations = contract['/api/workshops/{code}/hand'];

export const POST = endpoint(operations.POST, {
	resource: workshopIn,
	async answer({ workshop, body }) {
		const { id, position = null, initials = null, group = null } = body;
		const dot = { id, position, initials, group };
		const { isNew, ...stands } = await placeDot(store(), workshop.code, dot);
		return jsonResponse(isNew ? 201 : 200, stands);
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: workshopIn,
	async answer({ workshop }) {
		return jsonResponse(200, await removeLastDot(store(), workshop.code));
	}
});
