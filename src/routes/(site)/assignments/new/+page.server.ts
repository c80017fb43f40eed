import { redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { may } from '$lib/server/access';
import * as assignments from '$lib/server/assignments';
import { fingerprintOf } from '$lib/server/fingerprint';
import { orFail } from '$lib/server/page';
import { check } from '$lib/server/say';
import { newAssignment } from '$lib/server/schemas';
import { store } from '$lib/server/store';
import { accountOf } from '$lib/server/visitor';
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
