import { redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { QUESTION_MAX } from '$lib/domain/assignment';
import { ADDRESSES } from '$lib/domain/explanation';
import { QUOTAS } from '$lib/domain/quotas';
import { assignmentOfHelper } from '$lib/server/check-ins/access';
import { create } from '$lib/server/check-ins/check-ins';
import { draftKeyOf } from '$lib/server/check-ins/draft-key';
import { introductionPreviews } from '$lib/server/check-ins/introduction-preview';
import { newCheckInInForm } from '$lib/server/check-ins/helper-forms';
import { lastSigned, list } from '$lib/server/check-ins/queries';
import { CONTACT_MAX, HELPER_NAME_MAX, LABEL_MAX } from '$lib/server/check-ins/schemas';
import { orFail } from '$lib/server/http/page-errors';
import { requestHash } from '$lib/server/http/request-hash';
import { authorise } from '$lib/server/authorise';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import { sideQuestions } from '$lib/server/texts';
import { stateLines } from '$lib/server/texts/check-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account, assignment } = await authorise(event, 'checkIn.list', assignmentOfHelper);
	const { locale, session } = event.locals;
	const { items } = await list(store(), account, assignment.id, {
		limit: QUOTAS.checkInsOfAssignment
	});
	const open = items.find((one) => one.open);
	if (open) redirect(307, `/assignments/${assignment.id}/look-together/${open.id}`);
	const { id, question, client } = assignment;
	const signed = await lastSigned(store(), account);
	return {
		assignment: { id, question, client },
		// Generated with the form, so that a form sent twice creates one check-in.
		checkIn: uuid(),
		draftKey: draftKeyOf(account),
		signed: {
			helperName: signed?.helperName ?? '',
			contact: signed?.contact ?? '',
			address: signed?.address ?? session?.account.address ?? ADDRESSES[0]
		},
		places: stateLines(locale, 'theirs'),
		sideQuestions: sideQuestions[locale],
		previews: introductionPreviews(),
		earlier: items.map(({ id: cid, kind, createdAt, clients }) => ({
			...{ id: cid, kind, createdAt },
			labels: clients.map(({ label }) => label)
		})),
		max: {
			question: QUESTION_MAX,
			helperName: HELPER_NAME_MAX,
			contact: CONTACT_MAX,
			label: LABEL_MAX
		},
		quotas: await quotaNotes(store().read, account, ['checkIns'], locale)
	};
};

export const actions: Actions = {
	async default(event) {
		const { account, assignment } = await authorise(event, 'checkIn.create', assignmentOfHelper);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const body = newCheckInInForm(form);
			const { id = uuid(), contact = null, position = null, clients, ...fields } = body;
			const { kind, question, helperName, address, locale, days } = fields;
			await create(store(), account, assignment.id, {
				...{ id, kind, question, helperName, contact, address, locale, position, days },
				clients: clients.map(({ label, guess = null }) => ({ label, guess })),
				fingerprint: requestHash(body)
			});
			redirect(303, `/assignments/${assignment.id}/look-together/${id}`);
		});
	}
};
