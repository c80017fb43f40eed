/** Teams and what is in them, refused before anything else is looked at: see find.ts. */
import type { RequestEvent } from '@sveltejs/kit';
import type { TeamAct } from '../../domain/team.ts';
import { store } from '../store.ts';
import { assignmentIn, demand, memberIn, seatOf } from '../teams/membership.ts';
import { idOf } from './find.ts';

type Find = (owner: string, event: RequestEvent) => Promise<void>;

export function findTeam(act: TeamAct): Find {
	return async (owner, event) => demand(await seatOf(store().read, owner, idOf(event)), act);
}

export function findMember(act: TeamAct): Find {
	return async (owner, event) => {
		const seat = await seatOf(store().read, owner, idOf(event));
		const { id } = await memberIn(store().read, seat.team, idOf(event, 'memberId'));
		demand(seat, act, { member: id });
	};
}

export function findShared(act: TeamAct): Find {
	return async (owner, event) => {
		const seat = await seatOf(store().read, owner, idOf(event));
		const { addedBy } = await assignmentIn(store().read, seat.team, idOf(event, 'aid'));
		demand(seat, act, { author: addedBy });
	};
}

/** The team, and the assignment where the stream is to be about one. */
export const findEvents: Find = async (owner, event) => {
	const seat = await seatOf(store().read, owner, idOf(event));
	const assignment = event.url.searchParams.get('assignment');
	if (assignment) await assignmentIn(store().read, seat.team, assignment);
};
