/**
 * Import of an account file. Importing is idempotent: existing items stay unchanged, and an id that
 * belongs to another account is replaced by an id derived from the file's id and the importing
 * account, which is the same at every import.
 */
import { importAssignments } from '../assignments/export.ts';
import type { Store } from '../db/client.ts';
import { importHosted } from '../workshops/export.ts';
import type { AccountFile } from './export.ts';

/**
 * Teams in the file are ignored: a team belongs to all its members.
 * @returns number of items added, and number of items that existed already (`there`)
 */
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
