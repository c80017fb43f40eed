import { type RequestEvent, redirect } from '@sveltejs/kit';
import { actingClient } from '$lib/server/check-ins/access';
import * as agreements from '$lib/server/check-ins/agreements';
import * as clients from '$lib/server/check-ins/clients';
import { clientFacts } from '$lib/server/check-ins/facts';
import { answerInForm, orClientFault } from '$lib/server/check-ins/forms';
import { confirmationInForm } from '$lib/server/check-ins/helper-forms';
import { isInApp } from '$lib/server/check-ins/in-app-browser';
import { clientPageTexts } from '$lib/server/check-ins/pages';
import { clientPage } from '$lib/server/check-ins/queries';
import { requestOfClient } from '$lib/server/check-ins/request-claims';
import { shownQuestion } from '$lib/server/check-ins/schemas';
import { validate } from '$lib/server/http/validation';
import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import { agreementTexts, saidAgreement } from '$lib/server/texts/agreement';
import { checkInTexts } from '$lib/server/texts/check-in';
import { lookingTexts } from '$lib/server/texts/looking';
import type { Actions, PageServerLoad } from './$types';

/**
 * Returns the page of the client whose key is in the browser's cookie. Without a key, or for an old
 * key, the page says how to go on.
 */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const { locale, timeZone } = event.locals;
	const found = await clientPage(event, store(), event.params.client);
	const { view, missing } = found;
	if (!view) {
		const { link } = checkInTexts[locale];
		// A browser without a key is told that another browser has already answered.
		const notice = link[missing === 'unknown' ? 'taken' : missing];
		return { view, notice, shown: null, request: null };
	}
	const clock = { locale, timeZone, now: Date.now() };
	const facts = clientFacts(view, clock);
	return {
		view,
		notice: null,
		/** Id of the team's request that this question belongs to; `null` for a single helper's. */
		request: await requestOfClient(event, store(), view.id),
		shown: {
			looked: found.looked,
			...clientPageTexts(view, clock),
			looking: view.looking && lookingTexts(locale, facts, view.looking),
			agreement: view.agreement && saidAgreement(facts, view.agreement, clock),
			agreeing: agreementTexts(locale, facts),
			changed: found.changed,
			inApp: isInApp(event.request.headers.get('user-agent'))
		}
	};
};

type Work = (who: clients.ClientKey, form: FormData) => Promise<unknown>;

/** Performs an action with the client's key, and shows the page again. */
function act(event: RequestEvent, who: clients.ClientKey, work: Work) {
	return orClientFault(event.locals.locale, async () => {
		await work(who, await event.request.formData());
		redirect(303, `/look/${who.client}`);
	});
}

export const actions: Actions = {
	async answer(event) {
		const { client, key } = await authorise(event, 'client.answer', actingClient);
		return act(event, { client, key }, async (who, form) => {
			const given = answerInForm(form);
			if (given === null) redirect(303, `/look/${client}?change&untouched`);
			await clients.answer(store(), who, given);
		});
	},

	async erase(event) {
		const { client, key } = await authorise(event, 'client.erase', actingClient);
		return act(event, { client, key }, (who) => clients.erase(store(), who));
	},

	async confirm(event) {
		const { client, key } = await authorise(event, 'client.confirm', actingClient);
		return act(event, { client, key }, (who, form) =>
			agreements.confirm(store(), who, confirmationInForm(form))
		);
	},

	async doubt(event) {
		const { client, key } = await authorise(event, 'client.confirm', actingClient);
		return act(event, { client, key }, (who) => agreements.doubt(store(), who));
	},

	async turn(event) {
		const { client, key } = await authorise(event, 'client.reveal', actingClient);
		return act(event, { client, key }, (who) => clients.turnKey(store(), who));
	},

	async withdraw(event) {
		const { client, key } = await authorise(event, 'client.reveal', actingClient);
		return act(event, { client, key }, (who) => clients.withdrawKey(store(), who));
	},

	async question(event) {
		const { client, key } = await authorise(event, 'client.converse', actingClient);
		return act(event, { client, key }, (who, form) => {
			const { question } = validate(shownQuestion, { question: Number(form.get('question')) });
			return clients.showQuestion(store(), who, question);
		});
	}
};
