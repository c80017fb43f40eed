import { redirect } from '@sveltejs/kit';
import { assignmentIn } from '$lib/server/assignments/access';
import { clientOfAssignment } from '$lib/server/check-ins/access';
import * as checkIns from '$lib/server/check-ins/check-ins';
import { clientFacts } from '$lib/server/check-ins/facts';
import { questionInForm } from '$lib/server/check-ins/helper-forms';
import { helperBody } from '$lib/server/check-ins/views';
import { databaseNow } from '$lib/server/db/database-clock';
import { orFail } from '$lib/server/http/page-errors';
import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import { lookingTexts } from '$lib/server/texts/looking';
import type { Actions, PageServerLoad } from './$types';

/** Returns nothing about other clients, because this client looks at the page too. */
export const load: PageServerLoad = async (event) => {
	const { account, stored, client } = await authorise(event, 'checkIn.read', clientOfAssignment);
	const { assignment } = await assignmentIn(event, account);
	const { locale, timeZone } = event.locals;
	const { id, clients, ...checkIn } = helperBody(stored, await databaseNow(store().read));
	const found = clients.find((one) => one.id === client);
	if (!found?.looking) redirect(307, `/assignments/${event.params.id}/look-together/${id}`);
	const { looking, label } = found;
	const facts = clientFacts({ ...checkIn, label }, { locale, timeZone, now: Date.now() });
	return {
		checkIn: id,
		client,
		question: checkIn.question,
		looking,
		revision: checkIn.revision,
		/** Whether helper and client can agree on something; a finished assignment has nothing left. */
		canAgree: !assignment.archived,
		texts: lookingTexts(locale, facts, looking)
	};
};

export const actions: Actions = {
	async default(event) {
		const { account, checkIn, client } = await authorise(
			event,
			'checkIn.converse',
			clientOfAssignment
		);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const question = questionInForm(form);
			await checkIns.showQuestion(store(), account, checkIn, { client, question });
			redirect(303, event.url.pathname);
		});
	}
};
