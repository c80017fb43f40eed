/** Look-up of an assignment by id and owner, so that the query itself checks who owns it. */
import type { AssignmentTable } from '../db/tables.ts';
import { preparedQuery } from '../db/prepared-query.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';

const byIdAndOwner = preparedQuery((db, id, owner) =>
	db
		.selectFrom('assignment')
		.selectAll()
		.where('id', '=', id)
		.where('accountId', '=', owner)
		.where('deletedAt', 'is', null)
);

/**
 * Returns an assignment of the owner.
 * @throws Refusal `not-found`, also for an assignment of another account or in the trash
 */
export async function ownAssignment(
	db: Transaction,
	owner: string,
	id: string
): Promise<AssignmentTable> {
	const [row] = await byIdAndOwner(db, id, owner);
	if (!row) throw new Refusal('not-found');
	return row;
}
