import { authorise } from '$lib/server/authorise';
import { settings } from '$lib/server/settings';
import { accessibilityTexts } from '$lib/server/texts/accessibility';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const { operatorContact } = settings();
	return { text: accessibilityTexts(event.locals.locale, operatorContact) };
};
