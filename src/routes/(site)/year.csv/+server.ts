import { m } from '$lib/generated/paraglide/messages.js';
import { yearTable } from '$lib/server/assignments/export-columns';
import { yearPage } from '$lib/server/assignments/year';
import { csvFile } from '$lib/server/http/csv';
import { authorise } from '$lib/server/policy';
import { store } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** The content of the year page as CSV. */
export const GET: RequestHandler = async (event) => {
	const { account } = await authorise(event, 'year.export');
	const { timeZone, locale } = event.locals;
	const { names, view } = await yearPage(store(), account, { url: event.url, timeZone, locale });
	const table = yearTable(view?.items ?? [], { named: names, timeZone });
	return csvFile(`${m.year_file()}${view ? `-${view.year}` : ''}.csv`, table);
};
