import { redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { authorise } from '$lib/server/authorise';
import * as assignments from '$lib/server/assignments/assignments';
import { requestHash } from '$lib/server/http/request-hash';
import { orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { newAssignment } from '$lib/server/assignments/schemas';
import { store } from '$lib/server/store';
import { ensureAccount } from '$lib/server/accounts/current-session';
import type { Actions } from './$types';

export const actions: Actions = {
	async default(event) {
		await authorise(event, 'assignment.create');
		const form = await event.request.formData();
		const { id, question, client } = Object.fromEntries(form);
		return orFail(event.locals.locale, form, async () => {
			const body = validate(newAssignment, { id, question, client });
			const { assignment } = await assignments.create(store(), await ensureAccount(event), {
				id: body.id ?? uuid(),
				question: body.question,
				client: body.client ?? null,
				benefits: [],
				placement: null,
				fingerprint: requestHash(body)
			});
			redirect(303, `/assignments/${assignment.id}`);
		});
	}
};
