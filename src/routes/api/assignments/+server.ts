import { v7 as uuid } from 'uuid';
import { contract } from '$lib/server/http/contract';
import { answerWith, endpoint, known } from '$lib/server/http/endpoint';
import { list } from '$lib/server/assignments/queries';
import * as assignments from '$lib/server/assignments/assignments';
import { fingerprintOf } from '$lib/server/http/request-hash';
import { store } from '$lib/server/store';
import { accountOf } from '$lib/server/accounts/current-session';

export const GET = endpoint(contract['/api/assignments'].GET, {
	async answer(call) {
		return answerWith(200, await list(store(), known(call), call.query));
	}
});

export const POST = endpoint(contract['/api/assignments'].POST, {
	async answer({ event, body }) {
		const { id = uuid(), question, client = null, benefits, position, note = null } = body;
		const { assignment, created } = await assignments.create(store(), await accountOf(event), {
			id,
			question,
			client,
			benefits: benefits ?? [],
			placement: typeof position === 'number' ? { position, note } : null,
			fingerprint: fingerprintOf(body)
		});
		return answerWith(created ? 201 : 200, assignment, {
			location: `/api/assignments/${assignment.id}`
		});
	}
});
