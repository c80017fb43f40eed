import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { orErrorPage } from '$lib/server/http/page-errors';
import { languageOf } from '$lib/server/http/preferences';
import { store } from '$lib/server/store';
import { participantOf } from '$lib/server/workshops/access';
import { outcomeOf } from '$lib/server/workshops/outcome';
import { orCodeEntry } from '../code-entry';
import type { PageServerLoad } from './$types';

/**
 * Loads the counts of all revealed rounds, for everybody with the code, while the workshop exists
 * and its host shares them.
 */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'workshop.read');
	const { code } = event.params;
	const locale = languageOf(event.locals);
	const { workshop } = await orErrorPage(locale, orCodeEntry(participantOf(event, code), code));
	if (code !== workshop.code) redirect(307, `/w/${workshop.code}/results`);
	return {
		code: workshop.code,
		locale,
		title: workshop.title,
		/** Language of the title and the questions. */
		language: workshop.locale,
		questions: workshop.shareResults === 1 ? await outcomeOf(store().read, workshop.code) : null
	};
};
