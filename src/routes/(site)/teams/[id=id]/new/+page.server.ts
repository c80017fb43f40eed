import { redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { CLIENT_MAX, QUESTION_MAX } from '$lib/domain/assignment';
import { may } from '$lib/server/policy';
import { list } from '$lib/server/assignments/queries';
import { requestHash } from '$lib/server/http/request-hash';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import { newTeamAssignment } from '$lib/server/teams/schemas';
import * as shared from '$lib/server/teams/assignments';
import * as teams from '$lib/server/teams/teams';
import type { Actions, PageServerLoad } from './$types';

/** Maximum number of own assignments offered, latest first; older questions can be typed. */
const MOST_OWN = 50;

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'team.read');
	const { id, name } = await orErrorPage(teams.get(store(), owner, event.params.id));
	const { items } = await list(store(), owner, { status: 'active', limit: MOST_OWN });
	return {
		team: { id, name },
		id: uuid(),
		own: items.map(({ id: from, question, client }) => ({ from, question, client })),
		max: { question: QUESTION_MAX, client: CLIENT_MAX }
	};
};

export const actions: Actions = {
	async default(event) {
		const owner = may(event, 'shared.add');
		const form = await event.request.formData();
		const { id, question, client, from } = Object.fromEntries(form);
		return orFail(event.locals.locale, form, async () => {
			// An own assignment is shared as it is, whatever was typed in the other form.
			const body = validate(newTeamAssignment, from ? { id, from } : { id, question, client });
			const { assignment } = await shared.create(store(), owner, event.params.id, {
				id: body.id ?? uuid(),
				question: body.question ?? null,
				client: body.client ?? null,
				from: body.from ?? null,
				fingerprint: requestHash(body)
			});
			redirect(303, `/teams/${event.params.id}/assignments/${assignment.id}`);
		});
	}
};
