import { redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { may } from '$lib/server/policy';
import * as assignments from '$lib/server/assignments/assignments';
import { fingerprintOf } from '$lib/server/http/request-hash';
import { orFail } from '$lib/server/http/page-errors';
import { check } from '$lib/server/http/validation';
import { newAssignment } from '$lib/server/http/schemas';
import { store } from '$lib/server/store';
import { accountOf } from '$lib/server/accounts/current-session';
import type { Actions } from './$types';

export const actions: Actions = {
	async default(event) {
		may(event, 'assignment.create');
		const form = await event.request.formData();
		const { id, question, client } = Object.fromEntries(form);
		return orFail(event.locals.locale, form, async () => {
			const body = check(newAssignment, { id, question, client });
			const { assignment } = await assignments.create(store(), await accountOf(event), {
				id: body.id ?? uuid(),
				question: body.question,
				client: body.client ?? null,
				benefits: [],
				placement: null,
				fingerprint: fingerprintOf(body)
			});
			redirect(303, `/assignments/${assignment.id}`);
		});
	}
};
