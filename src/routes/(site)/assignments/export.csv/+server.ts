import { exportAssignments } from '$lib/server/assignments/export';
import { assignmentsTable } from '$lib/server/assignments/csv-columns';
import { csvFile, separatorIn } from '$lib/server/http/csv';
import { onErrorPage } from '$lib/server/http/page-errors';
import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import type { RequestHandler } from './$types';

/**
 * The account's assignments as CSV. This file cannot be imported; the JSON of /api/account/export
 * can.
 */
export const GET: RequestHandler = async (event) => {
	const { account } = await authorise(event, 'account.export');
	const { locale } = event.locals;
	const separator = onErrorPage(locale, () => separatorIn(event.url));
	const assignments = await exportAssignments(store(), account);
	const table = assignmentsTable(assignments, event.locals);
	return csvFile('kantlijn.csv', table, { locale, separator });
};
