import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import { workshopIn } from '$lib/server/workshops/access';
import { deckDownload } from '$lib/server/workshops/deck-download';
import { questionsOf } from '$lib/server/workshops/stored-workshop';
import type { RequestHandler } from './$types';

/** The questions of the workshop as the file of a deck. */
export const GET: RequestHandler = async (event) => {
	const { workshop } = await authorise(event, 'workshop.export', workshopIn);
	const { id, code, title, locale } = workshop;
	return deckDownload({
		name: title ?? code,
		locale,
		questions: await questionsOf(store().read, id)
	});
};
