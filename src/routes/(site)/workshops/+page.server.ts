import { redirect } from '@sveltejs/kit';
import { may } from '$lib/server/policy';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import * as decks from '$lib/server/workshops/decks';
import * as own from '$lib/server/workshops/queries';
import { TITLE_MAX, deckName } from '$lib/server/workshops/schemas';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'workshop.browse');
	if (!owner) return { workshops: [], decks: [], nameMax: TITLE_MAX };
	const kept = await decks.list(store(), owner);
	return {
		workshops: await own.list(store(), owner),
		decks: kept.map(({ id, name, locale, questions }) => ({
			id,
			name,
			locale,
			questions: questions.map(({ text }) => text)
		})),
		nameMax: TITLE_MAX
	};
};

export const actions: Actions = {
	async copy(event) {
		const owner = may(event, 'workshop.host');
		const form = await event.request.formData();
		const made = await orErrorPage(own.copy(store(), owner, String(form.get('code'))));
		// The secret of the host's link is given out once, to the host page, which shows the link.
		redirect(303, `/w/${made.workshop.code}/host#${made.hostToken}`);
	},

	async delete(event) {
		const owner = may(event, 'workshop.host');
		const form = await event.request.formData();
		await orErrorPage(own.remove(store(), owner, String(form.get('code'))));
		redirect(303, '/workshops');
	},

	async rename(event) {
		const owner = may(event, 'deck.keep');
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const { name } = validate(deckName, { name: form.get('name') });
			await decks.rename(store(), owner, String(form.get('deck')), name);
			redirect(303, '/workshops');
		});
	},

	async drop(event) {
		const owner = may(event, 'deck.keep');
		const form = await event.request.formData();
		await decks.remove(store(), owner, String(form.get('deck')));
		redirect(303, '/workshops');
	}
};
