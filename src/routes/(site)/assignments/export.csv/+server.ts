import { exportAssignments } from '$lib/server/assignments/export';
import { assignmentsTable } from '$lib/server/assignments/export-columns';
import { csvFile } from '$lib/server/http/csv';
import { authorise } from '$lib/server/policy';
import { store } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** The account's assignments as CSV. Only the JSON of /api/account/export can be imported. */
export const GET: RequestHandler = async (event) => {
	const { account } = await authorise(event, 'account.export');
	const assignments = await exportAssignments(store(), account);
	return csvFile('kantlijn.csv', assignmentsTable(assignments, event.locals));
};
