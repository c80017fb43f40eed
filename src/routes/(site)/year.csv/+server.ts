import { m } from '$lib/generated/paraglide/messages.js';
import { yearTable } from '$lib/server/assignments/csv-columns';
import { yearPage } from '$lib/server/assignments/year';
import { csvFile, separatorIn } from '$lib/server/http/csv';
import { onErrorPage } from '$lib/server/http/page-errors';
import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** Returns the contents of the year page as CSV. */
export const GET: RequestHandler = async (event) => {
	const { account } = await authorise(event, 'year.export');
	const { timeZone, locale } = event.locals;
	const separator = onErrorPage(locale, () => separatorIn(event.url));
	const question = { url: event.url, timeZone, locale };
	const { names, view } = await yearPage(store(), account, question, null);
	const table = yearTable(view?.items ?? [], { named: names, timeZone });
	return csvFile(`${m.year_file()}${view ? `-${view.year}` : ''}.csv`, table, {
		locale,
		separator
	});
};
