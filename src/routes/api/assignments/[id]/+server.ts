import { explain } from '$lib/domain/explanation';
import { assignmentIn } from '$lib/server/assignments/access';
import * as assignments from '$lib/server/assignments/assignments';
import { list } from '$lib/server/assignments/placement-history';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { explanationTexts } from '$lib/server/texts';

const operations = contract['/api/assignments/{id}'];

export const GET = endpoint(operations.GET, {
	resource: assignmentIn,
	async answer({ event, account, assignment }) {
		const { locale, session } = event.locals;
		const { position, benefits: chosen } = assignment;
		const address = session?.account.address ?? 'u';
		return jsonResponse(200, {
			...assignment,
			placements: await list(store(), account, assignment.id),
			explanation:
				position === null ? null : explain(explanationTexts[locale], position, { chosen, address })
		});
	}
});

export const PATCH = endpoint(operations.PATCH, {
	resource: assignmentIn,
	async answer({ account, assignment, body }) {
		return jsonResponse(200, await assignments.edit(store(), account, assignment.id, body));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: assignmentIn,
	async answer({ account, assignment }) {
		await assignments.remove(store(), account, assignment.id);
		return noContent();
	}
});
