import { authorise } from '$lib/server/authorise';
import { settings } from '$lib/server/settings';
import { TESTED, helpPage } from '$lib/server/texts/help';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const facts = { keepDays: settings().retentionDays, tested: TESTED };
	return { text: helpPage(event.locals.locale, 'intervision', facts) };
};
