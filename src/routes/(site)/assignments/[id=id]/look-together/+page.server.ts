import { redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { QUOTAS } from '$lib/domain/quotas';
import { assignmentOfHelper } from '$lib/server/check-ins/access';
import { create } from '$lib/server/check-ins/new-check-in';
import { draftKeyOf } from '$lib/server/check-ins/draft-key';
import { newCheckInInForm } from '$lib/server/check-ins/helper-forms';
import { formPage } from '$lib/server/check-ins/form-page';
import { list } from '$lib/server/check-ins/queries';
import { orFail } from '$lib/server/http/page-errors';
import { requestHash } from '$lib/server/http/request-hash';
import { authorise } from '$lib/server/authorise';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import { questionsAtClosing } from '$lib/server/texts/looking-back';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account, assignment } = await authorise(event, 'checkIn.list', assignmentOfHelper);
	const { locale, session } = event.locals;
	const { items } = await list(store(), account, assignment.id, {
		limit: QUOTAS.checkInsOfAssignment
	});
	const open = items.find((one) => one.open);
	const isClosing = event.url.searchParams.has('closing');
	if (open) redirect(307, `${event.url.pathname}/${open.id}${isClosing ? '?closing' : ''}`);
	const { id, question, client } = assignment;
	return {
		...(await formPage(store(), account, { locale, address: session?.account.address })),
		assignment: { id, question, client },
		// Generated with the form, so that a form sent twice creates one check-in.
		checkIn: uuid(),
		draftKey: draftKeyOf(account),
		/**
		 * Question to the client when the assignment is closed, in each language and form of address;
		 * `null` for other check-ins.
		 */
		closing: isClosing ? questionsAtClosing(question) : null,
		earlier: items.map(({ id: cid, kind, createdAt, clients }) => ({
			...{ id: cid, kind, createdAt },
			labels: clients.map(({ label }) => label)
		})),
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
