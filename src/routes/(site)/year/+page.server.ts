import { may } from '$lib/server/policy';
import { store } from '$lib/server/store';
import { yearPage } from '$lib/server/assignments/year';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const owner = may(event, 'year.read');
	const { timeZone, locale } = event.locals;
	return yearPage(store(), owner, { url: event.url, timeZone, locale });
};
