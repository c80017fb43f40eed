/** Export of check-ins as part of an account file; see file.ts. */
import type { Store } from '../db/client.ts';
import type { CheckInInFile } from './file.ts';

/** Returns the check-ins of all assignments except those in the trash, the oldest first. */
export async function exportCheckIns({ read }: Store, owner: string): Promise<CheckInInFile[]> {
	const rows = await read
		.selectFrom('checkIn as c')
		.innerJoin('assignment as a', 'a.id', 'c.assignmentId')
		.where('a.accountId', '=', owner)
		.where('a.deletedAt', 'is', null)
		.select(['c.id', 'c.assignmentId as assignment', 'c.kind', 'c.question', 'c.helperName'])
		.select(['c.contact', 'c.position', 'c.createdAt'])
		.orderBy('c.createdAt')
		.orderBy('c.id')
		.execute();
	const clients = await read
		.selectFrom('checkInClient as client')
		.innerJoin('checkIn as c', 'c.id', 'client.checkInId')
		.innerJoin('assignment as a', 'a.id', 'c.assignmentId')
		.where('a.accountId', '=', owner)
		.where('a.deletedAt', 'is', null)
		.select(['client.checkInId', 'client.label', 'client.guess'])
		.orderBy('client.ordinal')
		.execute();
	const byCheckIn = Map.groupBy(clients, ({ checkInId }) => checkInId);
	return rows.map((row) => ({
		...row,
		clients: (byCheckIn.get(row.id) ?? []).map(({ label, guess }) => ({ label, guess }))
	}));
}
