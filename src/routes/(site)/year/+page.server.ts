import { authorise } from '$lib/server/policy';
import { store } from '$lib/server/store';
import { yearPage } from '$lib/server/assignments/year';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'year.read');
	const { timeZone, locale } = event.locals;
	return yearPage(store(), account, { url: event.url, timeZone, locale });
};
