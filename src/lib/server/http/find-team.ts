/** Teams and what is in them, refused before anything else is looked at: see find-assignment.ts. */
import type { RequestEvent } from '@sveltejs/kit';
import type { TeamAct } from '../../domain/team.ts';
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

/** The team, and the assignment where the stream is to be about one. */
export const findEvents: Find = async (owner, event) => {
	const seat = await membershipOf(store().read, owner, idOf(event));
	const assignment = event.url.searchParams.get('assignment');
	if (assignment) await assignmentIn(store().read, seat.team, assignment);
};
