import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/policy';
import { orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import { workshopInForm } from '$lib/server/workshops/access';
import * as decks from '$lib/server/workshops/decks';
import { copy, list } from '$lib/server/workshops/queries';
import { TITLE_MAX, deckName } from '$lib/server/workshops/schemas';
import { remove } from '$lib/server/workshops/workshops';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'workshop.browse');
	if (!account) return { workshops: [], decks: [], nameMax: TITLE_MAX };
	const kept = await decks.list(store(), account);
	return {
		workshops: await list(store(), account),
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
		const { account, workshop } = await authorise(event, 'workshop.manage', workshopInForm);
		const made = await copy(store(), account, workshop);
		// The secret of the host's link is given out once, to the host page, which shows the link.
		redirect(303, `/w/${made.workshop.code}/host#${made.hostToken}`);
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
