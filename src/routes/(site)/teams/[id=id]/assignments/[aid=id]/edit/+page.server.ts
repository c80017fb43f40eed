import { redirect } from '@sveltejs/kit';
import { CLIENT_MAX, QUESTION_MAX } from '$lib/domain/assignment';
import { authorise } from '$lib/server/authorise';
import { sharedIn } from '$lib/server/teams/access';
import { orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import { teamAssignmentChange } from '$lib/server/teams/schemas';
import { detailOf } from '$lib/server/teams/assignment-detail';
import * as assignments from '$lib/server/teams/assignments';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { membership, team, shared } = await authorise(event, 'shared.edit', sharedIn);
	const max = { question: QUESTION_MAX, client: CLIENT_MAX };
	const { question, client } = shared;
	const { revealed, round } = await detailOf(store().read, membership, shared);
	return {
		question,
		client,
		revealed,
		round,
		max,
		back: `/teams/${team}/assignments/${shared.id}`
	};
};

export const actions: Actions = {
	async default(event) {
		const { account, team, shared } = await authorise(event, 'shared.edit', sharedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const { question, client, reworded, round } = Object.fromEntries(form);
			const change = validate(teamAssignmentChange, {
				question,
				client,
				...(reworded && { reworded }),
				...(round && { expect: { round: Number(round) } })
			});
			await assignments.edit(store(), account, team, shared.id, change);
			redirect(303, `/teams/${team}/assignments/${shared.id}`);
		});
	}
};
