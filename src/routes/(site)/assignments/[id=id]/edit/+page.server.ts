import { redirect } from '@sveltejs/kit';
import { may } from '$lib/server/policy';
import * as assignments from '$lib/server/assignments/assignments';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { assignmentChange } from '$lib/server/assignments/schemas';
import { store } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'assignment.read');
	return { assignment: await orErrorPage(assignments.get(store(), owner, event.params.id)) };
};

export const actions: Actions = {
	async default(event) {
		const owner = may(event, 'assignment.edit');
		const form = await event.request.formData();
		const { question, client } = Object.fromEntries(form);
		return orFail(event.locals.locale, form, async () => {
			const change = validate(assignmentChange, { question: question ?? '', client });
			await assignments.edit(store(), owner, event.params.id, change);
			redirect(303, `/assignments/${event.params.id}`);
		});
	}
};
