/** Recovery codes: the user has the code on paper, the database has its hash. */
import type { Store } from '../db/client.ts';
import { hashOf, newCode, readCode } from '../secrets.ts';

/** Creates the account's recovery code; the earlier one stops working. */
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

/** Account of a code, or `null`. A code stays valid after use, since the user has it on paper. */
export async function accountOfRecoveryCode(store: Store, typed: string): Promise<string | null> {
	const row = await store.read
		.selectFrom('recoveryCode')
		.select('accountId')
		// A malformed code is looked up as well, so that the response takes equally long.
		.where('hash', '=', hashOf(readCode(typed) ?? ''))
		.executeTakeFirst();
	return row?.accountId ?? null;
}
