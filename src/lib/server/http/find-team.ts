/**
 * Look-ups of the team, member or shared assignment in a path, for `find` of an endpoint. They
 * refuse when the account may not do `act` with it.
 */
import type { RequestEvent } from '@sveltejs/kit';
import type { TeamAct } from '../../domain/policy.ts';
import { store } from '../store.ts';
import { assignmentIn, membershipFor, membershipOf } from '../teams/membership.ts';
import { idOf } from './find-assignment.ts';

type Find = (owner: string, event: RequestEvent) => Promise<unknown>;

export function findTeam(act: TeamAct): Find {
	return (owner, event) => membershipFor(store().read, owner, idOf(event), act);
}

export function findMember(act: TeamAct): Find {
	return (owner, event) =>
		membershipFor(store().read, owner, idOf(event), act, { member: idOf(event, 'memberId') });
}

export function findShared(act: TeamAct): Find {
	return (owner, event) =>
		membershipFor(store().read, owner, idOf(event), act, { assignment: idOf(event, 'aid') });
}

/** Checks membership for a live stream, and the assignment when the query names one. */
export const findEvents: Find = async (owner, event) => {
	const membership = await membershipOf(store().read, owner, idOf(event));
	const assignment = event.url.searchParams.get('assignment');
	if (assignment) await assignmentIn(store().read, membership.team, assignment);
};
