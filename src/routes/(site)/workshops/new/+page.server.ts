import { secretLink } from '$lib/domain/secret-link';
import { redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { authorise } from '$lib/server/authorise';
import { requestHash } from '$lib/server/http/request-hash';
import { orFail } from '$lib/server/http/page-errors';
import { clientNetwork } from '$lib/server/rate-limit/network';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import { MIX, readyCases } from '$lib/server/texts/cases';
import { ensureAccount } from '$lib/server/accounts/current-session';
import * as decks from '$lib/server/workshops/decks';
import { newWorkshopInForm } from '$lib/server/workshops/forms';
import { workshopsPerNetwork } from '$lib/server/rate-limit/limits';
import { GROUP_MAX, TITLE_MAX } from '$lib/server/workshops/schemas';
import { create } from '$lib/server/workshops/workshops';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'workshop.create');
	const chosen = event.url.searchParams.get('deck');
	const deck = account && chosen ? await decks.find(store(), account, chosen) : null;
	return {
		// The id is made with the form, so that a form that is sent twice creates only one workshop.
		id: uuid(),
		cases: readyCases.nl.map(({ id, question, note }, index) => {
			const english = readyCases.en[index];
			return {
				id,
				nl: { question, note },
				en: { question: english?.question ?? '', note: english?.note ?? '' }
			};
		}),
		mix: MIX,
		decks: account ? await decks.names(store(), account) : [],
		deck: deck && { ...deck, questions: deck.questions.map(({ text }) => text) },
		max: { title: TITLE_MAX, group: GROUP_MAX },
		quotas: account
			? await quotaNotes(store().read, account, ['workshops'], event.locals.locale)
			: []
	};
};

export const actions: Actions = {
	async default(event) {
		const { account } = await authorise(event, 'workshop.create');
		const form = await event.request.formData();
		const kept = await deckIn(account, form);
		return orFail(event.locals.locale, form, async () => {
			const body = newWorkshopInForm(form, kept);
			await workshopsPerNetwork.demand(clientNetwork(event));
			const { workshop, hostToken } = await create(store(), await ensureAccount(event), {
				...body,
				id: body.id ?? uuid(),
				fingerprint: requestHash(body)
			});
			const hostPage = `/w/${workshop.code}/host`;
			redirect(303, hostToken ? secretLink('', 'host', hostToken, workshop.code) : hostPage);
		});
	}
};

/**
 * Returns the questions of the chosen deck. A deck that was deleted meanwhile has none, and the
 * form then shows an error.
 */
async function deckIn(account: string | null, form: FormData) {
	if (!account) return [];
	const deck = await decks.find(store(), account, String(form.get('deck')));
	return deck?.questions ?? [];
}
