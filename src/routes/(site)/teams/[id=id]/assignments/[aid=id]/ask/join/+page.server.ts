import { redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { authorise } from '$lib/server/authorise';
import { ownPlaceInForm } from '$lib/server/check-ins/helper-forms';
import { lastSigned } from '$lib/server/check-ins/queries';
import { CONTACT_MAX, HELPER_NAME_MAX } from '$lib/server/check-ins/schemas';
import { orFail } from '$lib/server/http/page-errors';
import { requestHash } from '$lib/server/http/request-hash';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import { detailOf } from '$lib/server/teams/assignment-detail';
import { askingIn } from '$lib/server/teams/client-request-access';
import { decline, join } from '$lib/server/teams/client-requests';
import { ownCounterpart } from '$lib/server/teams/counterparts';
import { joiningRequest } from '$lib/server/teams/schemas';
import { sideQuestions } from '$lib/server/texts';
import type { Actions, PageServerLoad } from './$types';

const backTo = (team: string, assignment: string) =>
	`/teams/${team}/assignments/${assignment}#client-request`;

export const load: PageServerLoad = async (event) => {
	const { account, membership, team, shared } = await authorise(
		event,
		'clientRequest.reply',
		askingIn
	);
	const db = store().read;
	const { question, clientRequest, members, me } = await detailOf(db, membership, shared);
	const own = clientRequest?.own ?? null;
	const back = backTo(team, shared.id);
	if (!clientRequest || own === null || own === 'joined') redirect(307, back);
	const signed = await lastSigned(store(), account);
	return {
		...{ question, back, members, me },
		request: clientRequest,
		signed: {
			helperName: signed?.helperName ?? membership.displayName,
			contact: signed?.contact ?? ''
		},
		/** Whether the member has an own assignment about the question already. */
		hasOwn: (await ownCounterpart(db, account, shared.id)) !== null,
		// Generated with the form, so that a form sent twice makes one check-in.
		checkIn: uuid(),
		max: { helperName: HELPER_NAME_MAX, contact: CONTACT_MAX },
		sideQuestions: sideQuestions[event.locals.locale]
	};
};

export const actions: Actions = {
	async join(event) {
		const { account, team, shared } = await authorise(event, 'clientRequest.reply', askingIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const position = ownPlaceInForm(form);
			const body = validate(joiningRequest, {
				id: form.get('id') ?? undefined,
				helperName: form.get('helperName') ?? '',
				contact: form.get('contact') ?? '',
				...(position === null ? { undecided: true } : { position })
			});
			const { id = uuid(), helperName, contact = null } = body;
			await join(store(), account, [team, shared.id], {
				...{ id, helperName, contact, position },
				fingerprint: requestHash(body)
			});
			redirect(303, backTo(team, shared.id));
		});
	},

	async decline(event) {
		const { account, team, shared } = await authorise(event, 'clientRequest.reply', askingIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await decline(store(), account, [team, shared.id]);
			redirect(303, backTo(team, shared.id));
		});
	}
};
