/** Recovery codes. The user has the code on paper, and the database has its hash. */
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { hashOf, newCode, readCode } from '../secrets.ts';
import * as sessions from './sessions.ts';

/**
 * Creates the recovery code of a session's account. The earlier code stops working.
 * @throws Refusal `no-session` when the session has ended meanwhile
 */
export async function createRecoveryCode(
	store: Store,
	session: sessions.Session,
	now: Date
): Promise<string> {
	const code = newCode();
	const row = { hash: hashOf(code), createdAt: now.toISOString() };
	await store.write(async (db) => {
		await sessions.requireStill(db, session);
		await db
			.insertInto('recoveryCode')
			.values({ accountId: session.account.id, ...row })
			.onConflict((conflict) => conflict.column('accountId').doUpdateSet(row))
			.execute();
	});
	return code;
}

/**
 * Begins a session on the account to which a code belongs. The code stays valid after use, since
 * the user has it on paper.
 * @returns the new session's token; `null` for an unknown code
 */
export async function signInWithRecoveryCode(
	store: Store,
	typed: string,
	device: string | null
): Promise<string | null> {
	// A malformed code is looked up too, so that its response takes as long as that of a
	// well-formed one.
	const hash = hashOf(readCode(typed) ?? '');
	const find = (db: Transaction) =>
		db.selectFrom('recoveryCode').select('accountId').where('hash', '=', hash).executeTakeFirst();
	if (!(await find(store.read))) return null;
	return store.write(async (db) => {
		// The code may have been replaced since the first look-up.
		const row = await find(db);
		return row ? sessions.begin(db, row.accountId, device, new Date()) : null;
	});
}
