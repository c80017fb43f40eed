/**
 * Requests of teams to a client as the client reads them: the request, the member who has its link,
 * and the check-ins of the members who joined. The members' side is in teams/client-requests.ts.
 */
import { createHmac } from 'node:crypto';
import type { ClientRequestTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { type StoredCheckIn, checkInsById } from './stored-check-in.ts';

export interface StoredRequest {
	row: ClientRequestTable;
	team: string;
	/** Name of the member who has the link. */
	askedBy: string;
	/**
	 * Check-ins of the members who joined, in the order in which the members joined the team. Those of
	 * former members come only with a client who has answered.
	 */
	joined: readonly StoredCheckIn[];
	/** Whether every member whom the request concerns has joined. */
	complete: boolean;
}

/** Loads a request; `null` if there is none with this id. */
export async function requestById(db: Transaction, id: string): Promise<StoredRequest | null> {
	const found = await db
		.selectFrom('clientRequest as r')
		.innerJoin('teamAssignment as a', 'a.id', 'r.teamAssignmentId')
		.innerJoin('team as t', 't.id', 'a.teamId')
		.innerJoin('teamMember as owner', 'owner.id', 't.ownerId')
		.leftJoin('teamMember as asker', (on) =>
			on.onRef('asker.id', '=', 'r.askedBy').on('asker.leftAt', 'is', null)
		)
		.selectAll('r')
		.select('t.id as team')
		.select(({ fn }) => fn.coalesce('asker.displayName', 'owner.displayName').as('asker'))
		.where('r.id', '=', id)
		.executeTakeFirst();
	if (!found) return null;
	const { team, asker, ...row } = found;
	const members = await db
		.selectFrom('clientRequestMember as one')
		.innerJoin('teamMember as who', 'who.id', 'one.memberId')
		.select(['one.checkInId', 'who.leftAt'])
		.where('one.requestId', '=', id)
		.orderBy('who.joinedAt')
		.orderBy('who.id')
		.execute();
	const stored = await checkInsById(
		db,
		members.flatMap(({ checkInId }) => checkInId ?? [])
	);
	const joined = members.flatMap(({ checkInId, leftAt }) => {
		const one = stored.find(({ checkIn }) => checkIn.id === checkInId);
		return one && (leftAt === null || one.clients.some(isClaimed)) ? [one] : [];
	});
	const complete = members.every(({ checkInId }) => checkInId !== null);
	return { row, team, askedBy: asker ?? '', joined, complete };
}

const isClaimed = ({ browserHash }: StoredCheckIn['clients'][number]) => browserHash !== null;

/** Returns the request that a check-in belongs to, with its team; `null` if it belongs to none. */
export async function requestOfCheckIn(
	db: Transaction,
	checkIn: string
): Promise<{ id: string; team: string } | null> {
	const row = await db
		.selectFrom('clientRequestMember as one')
		.innerJoin('clientRequest as r', 'r.id', 'one.requestId')
		.innerJoin('teamAssignment as a', 'a.id', 'r.teamAssignmentId')
		.select(['r.id', 'a.teamId as team'])
		.where('one.checkInId', '=', checkIn)
		.executeTakeFirst();
	return row ?? null;
}

/** Returns the name of the member who has the link of the request that a check-in belongs to. */
export async function linkGiverOf(db: Transaction, checkIn: string): Promise<string | null> {
	const request = await requestOfCheckIn(db, checkIn);
	return request && ((await requestById(db, request.id))?.askedBy ?? null);
}

/** Tells whether an account is in a team, in whatever browser. */
export async function isInTeam(db: Transaction, team: string, account: string): Promise<boolean> {
	const row = await db
		.selectFrom('teamMember')
		.select('id')
		.where('teamId', '=', team)
		.where('accountId', '=', account)
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * Returns the key for one question of a request. It is derived from the key that the browser has for
 * the whole request, so that a repeated answer is recognised, and so that a key that fell out of the
 * cookie comes back.
 */
export function keyWithin(requestKey: string, client: string): string {
	return createHmac('sha256', requestKey).update(`question ${client}`).digest('base64url');
}
