import { redirect } from '@sveltejs/kit';
import { CLIENT_MAX, QUESTION_MAX } from '$lib/domain/assignment';
import { may } from '$lib/server/policy';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import { assignmentIn, membershipFor } from '$lib/server/teams/membership';
import { teamAssignmentChange } from '$lib/server/teams/schemas';
import * as shared from '$lib/server/teams/assignments';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'shared.edit');
	const { id, aid } = event.params;
	const db = store().read;
	await orErrorPage(membershipFor(db, owner, id, 'assignment.edit', { assignment: aid }));
	const { question, client } = await orErrorPage(assignmentIn(db, id, aid));
	const max = { question: QUESTION_MAX, client: CLIENT_MAX };
	return { question, client, max, back: `/teams/${id}/assignments/${aid}` };
};

export const actions: Actions = {
	async default(event) {
		const owner = may(event, 'shared.edit');
		const form = await event.request.formData();
		const { id, aid } = event.params;
		return orFail(event.locals.locale, form, async () => {
			await membershipFor(store().read, owner, id, 'assignment.edit', { assignment: aid });
			const { question, client } = Object.fromEntries(form);
			const change = validate(teamAssignmentChange, { question, client });
			await shared.edit(store(), owner, id, aid, change);
			redirect(303, `/teams/${id}/assignments/${aid}`);
		});
	}
};
