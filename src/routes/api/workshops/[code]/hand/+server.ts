import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint } from '$lib/server/api/endpoint';
import { findAsHost } from '$lib/server/api/find-workshop';
import { store } from '$lib/server/store';
import { put, takeBack } from '$lib/server/workshops/hand';

const operations = contract['/api/workshops/{code}/hand'];

export const POST = endpoint(operations.POST, {
	find: findAsHost,
	async answer({ found: { workshop }, body }) {
		const { id, position = null, initials = null, group = null } = body;
		const dot = { id, position, initials, group };
		const { isNew, ...stands } = await put(store(), workshop.code, dot);
		return answerWith(isNew ? 201 : 200, stands);
	}
});

export const DELETE = endpoint(operations.DELETE, {
	find: findAsHost,
	async answer({ found: { workshop } }) {
		return answerWith(200, await takeBack(store(), workshop.code));
	}
});
