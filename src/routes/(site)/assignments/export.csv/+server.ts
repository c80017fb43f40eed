import { exportAssignments } from '$lib/server/assignments/export';
import { assignmentsTable } from '$lib/server/assignments/export-columns';
import { csvFile } from '$lib/server/http/csv';
import { may } from '$lib/server/policy';
import { store } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** The account's assignments as CSV. Only the JSON of /api/account/export can be imported. */
export const GET: RequestHandler = async (event) => {
	const owner = may(event, 'account.export');
	const assignments = await exportAssignments(store(), owner);
	return csvFile('kantlijn.csv', assignmentsTable(assignments, event.locals));
};
