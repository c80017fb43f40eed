import { partIn, partShown } from '$lib/server/http/parts';
import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import { yearPage } from '$lib/server/assignments/year';
import { yearQuestions } from '$lib/server/texts/looking-back';
import type { PageServerLoad } from './$types';

/** Maximum number of assignments on one page. */
const PAGE_SIZE = 50;

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'year.read');
	const { timeZone, locale } = event.locals;
	const { url } = event;
	const part = partIn(url, 'from', PAGE_SIZE);
	const page = await yearPage(store(), account, { url, timeZone, locale }, part);
	const { items, total } = page.view ?? { items: [], total: 0 };
	return {
		...page,
		questions: yearQuestions(locale),
		pages: partShown(url, 'from', part, { shown: items.length, total })
	};
};
