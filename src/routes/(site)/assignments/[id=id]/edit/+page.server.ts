import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { assignmentIn } from '$lib/server/assignments/access';
import * as assignments from '$lib/server/assignments/assignments';
import { orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { assignmentChange } from '$lib/server/assignments/schemas';
import { store } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assignment } = await authorise(event, 'assignment.edit', assignmentIn);
	return { assignment };
};

export const actions: Actions = {
	async default(event) {
		const { account, assignment } = await authorise(event, 'assignment.edit', assignmentIn);
		const form = await event.request.formData();
		const { question, client } = Object.fromEntries(form);
		return orFail(event.locals.locale, form, async () => {
			const change = validate(assignmentChange, { question: question ?? '', client });
			await assignments.edit(store(), account, assignment.id, change);
			redirect(303, `/assignments/${assignment.id}`);
		});
	}
};
