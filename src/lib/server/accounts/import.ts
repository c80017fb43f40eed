/**
 * An account's file back in. Importing is idempotent: what is there already stays as it is, and an
 * id that another account holds is replaced by one derived from both, the same every time.
 */
import { importAssignments } from '../assignments/export.ts';
import type { Store } from '../db/client.ts';
import { importHosted } from '../workshops/export.ts';
import type { AccountFile } from './export.ts';

/** @returns how many things were added, and how many were there already and left as they are */
export async function importAccount(
	store: Store,
	owner: string,
	file: AccountFile
): Promise<{ added: number; there: number }> {
	return store.write(async (db) => {
		const added = await importAssignments(db, owner, file.assignments);
		const hosted = await importHosted(db, owner, file);
		return {
			added: added + hosted.added,
			there: file.assignments.length - added + hosted.there
		};
	});
}
