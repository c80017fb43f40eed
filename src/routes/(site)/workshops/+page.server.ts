import { secretLink } from '$lib/domain/secret-link';
import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { partIn, partShown } from '$lib/server/http/parts';
import { orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import { workshopInForm } from '$lib/server/workshops/access';
import { comparableCodes } from '$lib/server/workshops/comparison';
import * as decks from '$lib/server/workshops/decks';
import { countHosted } from '$lib/server/workshops/merge';
import { copy, list } from '$lib/server/workshops/queries';
import { TITLE_MAX, deckName } from '$lib/server/workshops/schemas';
import { remove } from '$lib/server/workshops/workshops';
import { quotaNotesOf } from '$lib/words/quota-note';
import type { Actions, PageServerLoad } from './$types';

/** Maximum number of workshops, and of decks, in one part of the list. */
const PAGE_SIZE = 20;

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'workshop.browse');
	if (!account) {
		return { workshops: [], decks: [], pages: null, quotas: [], nameMax: TITLE_MAX };
	}
	const { url } = event;
	const [hosted, kept] = [partIn(url, 'from', PAGE_SIZE), partIn(url, 'decks', PAGE_SIZE)];
	const workshops = await list(store(), account, hosted);
	const comparable = await comparableCodes(store().read, account);
	const savedDecks = await decks.list(store(), account, kept);
	const held = await countHosted(store().read, account);
	const shown = { workshops: workshops.length, decks: savedDecks.length };
	return {
		workshops: workshops.map((one) => ({ ...one, isComparable: comparable.has(one.code) })),
		decks: savedDecks.map(({ id, name, locale, questions }) => ({
			id,
			name,
			locale,
			questions: questions.map(({ text }) => text)
		})),
		pages: {
			workshops: partShown(url, 'from', hosted, { shown: shown.workshops, total: held.workshops }),
			decks: partShown(url, 'decks', kept, { shown: shown.decks, total: held.decks })
		},
		quotas: quotaNotesOf(
			[
				['workshops', held.workshops],
				['decks', held.decks]
			],
			event.locals.locale
		),
		nameMax: TITLE_MAX
	};
};

export const actions: Actions = {
	async copy(event) {
		const { account, workshop } = await authorise(event, 'workshop.manage', workshopInForm);
		return orFail(event.locals.locale, new FormData(), async () => {
			const made = await copy(store(), account, workshop);
			// Passes the host link's secret to the host page, which shows the link. Later this is
			// not possible, because the server stores only the secret's hash.
			redirect(303, secretLink('', 'host', made.hostToken ?? '', made.workshop.code));
		});
	},

	async delete(event) {
		const { workshop } = await authorise(event, 'workshop.manage', workshopInForm);
		await remove(store(), workshop.code);
		redirect(303, '/workshops');
	},

	async rename(event) {
		const { account } = await authorise(event, 'deck.edit');
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const { name } = validate(deckName, { name: form.get('name') });
			await decks.rename(store(), account, String(form.get('deck')), name);
			redirect(303, '/workshops');
		});
	},

	async drop(event) {
		const { account } = await authorise(event, 'deck.edit');
		const form = await event.request.formData();
		await decks.remove(store(), account, String(form.get('deck')));
		redirect(303, '/workshops');
	}
};
