import { redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { isPosition } from '$lib/domain/continuum';
import { authorise } from '$lib/server/authorise';
import * as assignments from '$lib/server/assignments/assignments';
import { placementInForm } from '$lib/server/assignments/forms';
import { requestHash } from '$lib/server/http/request-hash';
import { orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { newAssignment } from '$lib/server/assignments/schemas';
import { store } from '$lib/server/store';
import { exampleQuestion } from '$lib/server/texts/cases';
import { ensureAccount } from '$lib/server/accounts/current-session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const { place } = placementInForm(event.url.searchParams);
	return {
		place: isPosition(place) ? place : null,
		example: exampleQuestion(event.locals.locale)
	};
};

export const actions: Actions = {
	async default(event) {
		await authorise(event, 'assignment.create');
		const form = await event.request.formData();
		const { id, question, client, place } = Object.fromEntries(form);
		return orFail(event.locals.locale, form, async () => {
			const body = validate(newAssignment, {
				...{ id, question, client },
				position: place === undefined ? undefined : Number(place)
			});
			const { assignment } = await assignments.create(store(), await ensureAccount(event), {
				id: body.id ?? uuid(),
				question: body.question,
				client: body.client ?? null,
				benefits: [],
				placement:
					typeof body.position === 'number' ? { position: body.position, note: null } : null,
				fingerprint: requestHash(body)
			});
			redirect(303, `/assignments/${assignment.id}`);
		});
	}
};
