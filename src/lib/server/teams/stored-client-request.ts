/** The open request of a shared assignment to a client, as database rows. */
import type { ClientRequest, Reply } from '../../domain/client-request.ts';
import { databaseNowText } from '../db/database-clock.ts';
import type { ClientRequestMemberTable, ClientRequestTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';

/** Returns the row of an assignment's request that a client can still answer. */
export function openRequestRow(
	db: Transaction,
	assignment: string
): Promise<ClientRequestTable | undefined> {
	return db
		.selectFrom('clientRequest')
		.selectAll()
		.where('teamAssignmentId', '=', assignment)
		.where('expiresAt', '>', databaseNowText(db))
		.orderBy('createdAt', 'desc')
		.executeTakeFirst();
}

/** Returns the present member who has the link: who asked, or else the owner. */
export const askerOf = (
	{ askedBy }: Pick<ClientRequestTable, 'askedBy'>,
	present: ReadonlyMap<string, string>,
	ownerId: string
): string => present.get(askedBy) ?? ownerId;

/** Returns an assignment's open request; `null` without one. */
export async function openRequest(
	db: Transaction,
	assignment: string,
	{ present, ownerId }: { present: ReadonlyMap<string, string>; ownerId: string }
): Promise<ClientRequest | null> {
	const row = await openRequestRow(db, assignment);
	if (!row) return null;
	const rows = await db
		.selectFrom('clientRequestMember as one')
		.innerJoin('teamMember as who', 'who.id', 'one.memberId')
		.selectAll('one')
		.where('one.requestId', '=', row.id)
		.where('who.leftAt', 'is', null)
		.orderBy('who.joinedAt')
		.orderBy('who.id')
		.execute();
	const { id, label, expiresAt } = row;
	const members = rows.map((one) => ({ member: one.memberId, reply: replyOf(one) }));
	return { id, askedBy: askerOf(row, present, ownerId), label, expiresAt, members };
}

export function replyOf({ replied, checkInId }: ClientRequestMemberTable): Reply {
	if (checkInId !== null) return 'joined';
	return replied === 1 ? 'declined' : 'asked';
}

/** Selects the open requests to a client to which one of these members has not replied. */
export function requestsWaiting(db: Transaction, members: readonly string[]) {
	return db
		.selectFrom('clientRequest as r')
		.innerJoin('clientRequestMember as one', 'one.requestId', 'r.id')
		.where('r.expiresAt', '>', databaseNowText(db))
		.where('one.memberId', 'in', members)
		.where('one.replied', '=', 0);
}
