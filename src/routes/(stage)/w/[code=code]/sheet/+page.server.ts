import { redirect } from '@sveltejs/kit';
import { allows } from '$lib/domain/permissions';
import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import { workshopIn } from '$lib/server/workshops/access';
import { groupsOf, questionsOf } from '$lib/server/workshops/stored-workshop';
import type { PageServerLoad } from './$types';

/** Loads the questions for the sheets of a room without phones, for hosts. */
export const load: PageServerLoad = async (event) => {
	const { workshop, standings } = await authorise(event, 'workshop.watch', workshopIn);
	const { code, title, locale, names } = workshop;
	if (!allows('workshop.export', standings)) redirect(303, `/w/${code}/host`);
	if (event.params.code !== code) redirect(307, `/w/${code}/sheet`);
	// Participants read the sheet, so it is in the workshop's language.
	event.locals.locale = locale;
	const questions = await questionsOf(store().read, workshop.id);
	return {
		code,
		title,
		locale,
		names,
		groups: groupsOf(workshop),
		rounds: workshop.twoRounds === 1 ? 2 : 1,
		questions: questions.map(({ text }) => text)
	};
};
