import { explain } from '$lib/domain/explanation';
import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall, noContent } from '$lib/server/http/endpoint';
import * as assignments from '$lib/server/assignments/assignments';
import * as placements from '$lib/server/assignments/placements';
import { store } from '$lib/server/store';
import { explanationTexts } from '$lib/server/texts';
import { findAssignment, idOf } from '$lib/server/http/find-assignment';

const operations = contract['/api/assignments/{id}'];

export const GET = endpoint(operations.GET, {
	async answer(call) {
		const { locale, session } = call.event.locals;
		const [owner, id] = [accountOfCall(call), idOf(call.event)];
		const assignment = await assignments.get(store(), owner, id);
		const { position, benefits: chosen } = assignment;
		const address = session?.account.address ?? 'u';
		return jsonResponse(200, {
			...assignment,
			placements: await placements.list(store(), owner, id),
			explanation:
				position === null ? null : explain(explanationTexts[locale], position, { chosen, address })
		});
	}
});

export const PATCH = endpoint(operations.PATCH, {
	find: findAssignment,
	async answer(call) {
		const id = idOf(call.event);
		return jsonResponse(200, await assignments.edit(store(), accountOfCall(call), id, call.body));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	async answer(call) {
		await assignments.remove(store(), accountOfCall(call), idOf(call.event));
		return noContent();
	}
});
