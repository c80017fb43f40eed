/**
 * Every operation of the HTTP interface, with its act, input and responses. The folder `contract`
 * has one file per subject, such as teams.
 */
import { account } from './contract/account.ts';
import { assignments } from './contract/assignments.ts';
import { checkIns } from './contract/check-ins.ts';
import { clientRequests } from './contract/client-requests.ts';
import { publicOperations } from './contract/public.ts';
import { teamAssignments } from './contract/team-assignments.ts';
import { teams } from './contract/teams.ts';
import { workshops } from './contract/workshops.ts';

export const contract = {
	...publicOperations,
	...account,
	...assignments,
	...checkIns,
	...teams,
	...teamAssignments,
	...clientRequests,
	...workshops
};
