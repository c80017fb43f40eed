import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { readLargeForm } from '$lib/server/http/large-form';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import { store } from '$lib/server/store';
import { workshopIn } from '$lib/server/workshops/access';
import {
	IMPORT_LIMIT,
	importedQuestionsInForm,
	previewInForm
} from '$lib/server/workshops/deck-import';
import { add } from '$lib/server/workshops/questions';
import { MAX_QUESTIONS } from '$lib/server/workshops/schemas';
import { questionsOf } from '$lib/server/workshops/stored-workshop';
import type { WorkshopTable } from '$lib/server/db/workshop-tables';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workshop } = await authorise(event, 'workshop.edit', workshopIn);
	const { code, locale } = workshop;
	if (event.params.code !== code) redirect(307, `/w/${code}/host/import`);
	return { code, language: locale, locale: event.locals.locale, room: await roomIn(workshop) };
};

/** Number of questions that can still be added. */
async function roomIn({ id }: WorkshopTable): Promise<number> {
	return Math.max(0, MAX_QUESTIONS - (await questionsOf(store().read, id)).length);
}

export const actions: Actions = {
	/** Shows the questions in a file or text, and stores nothing. */
	async read(event) {
		await authorise(event, 'workshop.edit', workshopIn);
		const { locale } = event.locals;
		const form = await orErrorPage(locale, readLargeForm(event, IMPORT_LIMIT));
		return orFail(locale, form, async () => ({ preview: await previewInForm(form) }));
	},

	/** Adds the ticked questions at the end of the workshop's. */
	async add(event) {
		await authorise(event, 'workshop.edit', workshopIn);
		const { locale } = event.locals;
		const form = await orErrorPage(locale, readLargeForm(event, IMPORT_LIMIT));
		// A large form takes long to arrive, and the host link may have been revoked meanwhile.
		const { workshop } = await authorise(event, 'workshop.edit', workshopIn);
		return orFail(locale, form, async () => {
			const questions = importedQuestionsInForm(form, await roomIn(workshop));
			await add(store(), workshop.code, questions);
			const hostPage = `/w/${workshop.code}/host`;
			redirect(303, `${hostPage}#deck-title`);
		});
	}
};
