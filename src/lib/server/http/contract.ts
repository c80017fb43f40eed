/** Every operation under /api: who may, what goes in, what comes out. One file for each noun. */
import { account } from './contract/account.ts';
import { assignments } from './contract/assignments.ts';
import { open } from './contract/public.ts';
import { teamAssignments } from './contract/team-assignments.ts';
import { teams } from './contract/teams.ts';
import { workshops } from './contract/workshops.ts';

export const contract = {
	...open,
	...account,
	...assignments,
	...teams,
	...teamAssignments,
	...workshops
};
