/**
 * Every operation of the HTTP interface: act, input and responses. The folder `contract`
 * has one file per noun.
 */
import { account } from './contract/account.ts';
import { assignments } from './contract/assignments.ts';
import { publicOperations } from './contract/public.ts';
import { teamAssignments } from './contract/team-assignments.ts';
import { teams } from './contract/teams.ts';
import { workshops } from './contract/workshops.ts';

export const contract = {
	...publicOperations,
	...account,
	...assignments,
	...teams,
	...teamAssignments,
	...workshops
};
