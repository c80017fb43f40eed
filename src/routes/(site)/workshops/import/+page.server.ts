import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { ensureAccount } from '$lib/server/accounts/current-session';
import { readLargeForm } from '$lib/server/http/large-form';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import { store } from '$lib/server/store';
import { IMPORT_LIMIT, importedDeckInForm, previewInForm } from '$lib/server/workshops/deck-import';
import * as decks from '$lib/server/workshops/decks';
import { MAX_QUESTIONS, TITLE_MAX } from '$lib/server/workshops/schemas';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'workshop.create');
	return {
		isForWorkshop: event.url.searchParams.has('new'),
		max: { questions: MAX_QUESTIONS, name: TITLE_MAX }
	};
};

export const actions: Actions = {
	/** Shows the questions in a file or text, and stores nothing. */
	async read(event) {
		await authorise(event, 'workshop.create');
		const { locale } = event.locals;
		const form = await orErrorPage(locale, readLargeForm(event, IMPORT_LIMIT));
		return orFail(locale, form, async () => ({ preview: await previewInForm(form) }));
	},

	/** Saves the ticked questions as a deck. */
	async keep(event) {
		await authorise(event, 'workshop.create');
		const { locale } = event.locals;
		const form = await orErrorPage(locale, readLargeForm(event, IMPORT_LIMIT));
		return orFail(locale, form, async () => {
			const deck = importedDeckInForm(form);
			const id = await decks.add(store(), await ensureAccount(event), deck);
			redirect(
				303,
				event.url.searchParams.has('new') ? `/workshops/new?deck=${id}` : '/workshops#decks'
			);
		});
	}
};
