import { authorise } from '$lib/server/authorise';
import { helpTexts } from '$lib/server/texts/help';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	return { help: helpTexts[event.locals.locale].team };
};
