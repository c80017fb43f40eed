/** The recovery code: on paper at its owner's, as a hash here. */
import type { Store } from '../db/client.ts';
import { hashOf, newCode, readCode } from '../secrets.ts';

/** A new code; an older one of this account stops working. */
export async function createRecoveryCode(store: Store, owner: string, now: Date): Promise<string> {
	const code = newCode();
	const row = { hash: hashOf(code), createdAt: now.toISOString() };
	await store.write((db) =>
		db
			.insertInto('recoveryCode')
			.values({ accountId: owner, ...row })
			.onConflict((conflict) => conflict.column('accountId').doUpdateSet(row))
			.execute()
	);
	return code;
}

/** Whose code this is, `null` for nobody's. It can be used again: it is on paper. */
export async function accountOfRecoveryCode(store: Store, typed: string): Promise<string | null> {
	const row = await store.read
		.selectFrom('recoveryCode')
		.select('accountId')
		// What cannot be a code is looked up as well: both answers then take the same time.
		.where('hash', '=', hashOf(readCode(typed) ?? ''))
		.executeTakeFirst();
	return row?.accountId ?? null;
}
