import { redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { CLIENT_MAX, QUESTION_MAX } from '$lib/domain/assignment';
import { authorise } from '$lib/server/authorise';
import { teamIn } from '$lib/server/teams/access';
import { list } from '$lib/server/assignments/queries';
import { requestHash } from '$lib/server/http/request-hash';
import { orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import { newTeamAssignment } from '$lib/server/teams/schemas';
import * as shared from '$lib/server/teams/assignments';
import type { Actions, PageServerLoad } from './$types';

/**
 * Maximum number of the member's own assignments that the form offers, latest first. The question
 * of an older assignment can be typed.
 */
const MOST_OWN = 50;

export const load: PageServerLoad = async (event) => {
	const { account, membership } = await authorise(event, 'shared.add', teamIn);
	const { items } = await list(store(), account, { status: 'active', limit: MOST_OWN });
	return {
		team: { id: membership.team, name: membership.name },
		id: uuid(),
		own: items.map(({ id: from, question, client }) => ({ from, question, client })),
		max: { question: QUESTION_MAX, client: CLIENT_MAX },
		quotas: await quotaNotes(
			store().read,
			membership.team,
			['sharedAssignments'],
			event.locals.locale
		)
	};
};

export const actions: Actions = {
	async default(event) {
		const { account, team } = await authorise(event, 'shared.add', teamIn);
		const form = await event.request.formData();
		const { id, question, client, from } = Object.fromEntries(form);
		const asCase = form.get('case') === 'yes' && { case: true };
		return orFail(event.locals.locale, form, async () => {
			// With `from` the form shares one of the member's own assignments, and the typed
			// question and code name are ignored.
			const body = validate(
				newTeamAssignment,
				from ? { id, from, ...asCase } : { id, question, client, ...asCase }
			);
			const { assignment } = await shared.create(store(), account, team, {
				id: body.id ?? uuid(),
				question: body.question ?? null,
				client: body.client ?? null,
				from: body.from ?? null,
				asCase: body.case ?? false,
				fingerprint: requestHash(body)
			});
			redirect(303, `/teams/${team}/assignments/${assignment.id}`);
		});
	}
};
