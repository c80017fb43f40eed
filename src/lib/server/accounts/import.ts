/**
 * Import of an account file in parts, so that other writes can run between the parts. Importing is
 * idempotent: existing items stay unchanged. An id that belongs to another account is replaced by
 * an id derived from the file's id and the importing account, which is the same at every import. An
 * interrupted import is therefore completed by sending the file again.
 */
import { importAssignments } from '../assignments/import.ts';
import { importYears } from '../assignments/reflections.ts';
import type { Store } from '../db/client.ts';
import { writePart } from '../db/parts.ts';
import type { Transaction } from '../db/writes.ts';
import type { Upload } from '../http/uploads.ts';
import { Refusal, isBusy } from '../refusal.ts';
import { importHosted } from '../workshops/import.ts';
import { importSettings, requireAccount } from './accounts.ts';
import type { Part } from './import-parts.ts';
import { readInThread } from './import-reader.ts';
import { requireRoomForFile } from './room.ts';

/** Number of items that were added, and number of items that the account already had (`there`). */
export interface Imported {
	added: number;
	there: number;
}

/**
 * Imports a file. Memberships in the file are ignored, because a team belongs to all its members.
 * @throws Refusal
 * - `full` when the account would exceed a quota; nothing is added, unless other requests used up
 *   the quota during the import
 * - `no-session` when the account was deleted meanwhile
 * - a refusal that names the fault of an invalid file, before anything is written
 * - `busy` when the database is unavailable, or `import-interrupted` when it became unavailable
 *   after parts of the file were written
 */
export async function importAccount(
	store: Store,
	owner: string,
	upload: Upload
): Promise<Imported> {
	return readInThread(upload, async ({ items, parts }) => {
		await store.look((db) => requireRoomForFile(db, owner, items));
		const sum = { added: 0, there: 0 };
		let written = 0;
		try {
			for await (const part of parts()) {
				const { added, there } = await writePart(store, (db) => importPart(db, owner, part));
				sum.added += added;
				sum.there += there;
				written += 1;
			}
		} catch (cause) {
			if (written === 0 || !isBusy(cause)) throw cause;
			throw new Refusal('import-interrupted', [], { cause, retryAfter: RETRY_S });
		}
		return sum;
	});
}

/** Seconds after which an interrupted import may be sent again. */
const RETRY_S = 10;

/** Writes one part of a file. All writes of an import go through this function. */
async function importPart(db: Transaction, owner: string, part: Part): Promise<Imported> {
	await requireAccount(db, owner);
	await importSettings(db, owner, part.settings);
	await importYears(db, owner, part.years);
	const assignments = await importAssignments(db, owner, part.assignments);
	const hosted = await importHosted(db, owner, part);
	return {
		added: assignments.added + hosted.added,
		there: assignments.there + hosted.there
	};
}
