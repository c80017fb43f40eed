/**
 * Ends every way to open an account. A sign-in method that is added to the app must be ended in
 * this file too.
 */
import type { Transaction } from '../db/writes.ts';
import { endStreams } from '../live/end-streams.ts';

/**
 * Sessions and recovery code that `endAccess` has ended. Callers need them to end the streams of
 * these sessions, and to tell the user what has ended.
 */
export interface EndedAccess {
	account: string;
	/** Ids of the sessions that ended. */
	sessions: string[];
	/** Whether the account had a recovery code, which no longer works. */
	recoveryCode: boolean;
}

/**
 * Ends the device link, the recovery code, the mailed links for a reset or a confirmation, and all
 * sessions except those in `keep`. The e-mail address and its password stay. Callers must call
 * `accessEnded` once the write is on disk.
 * @param keep ids of sessions that stay
 */
export async function endAccess(
	db: Transaction,
	account: string,
	keep: readonly string[] = []
): Promise<EndedAccess> {
	const users = db.selectFrom('authUser').select('id').where('accountId', '=', account);
	const sessions = await db
		.deleteFrom('authSession')
		.where('userId', 'in', users)
		.$if(keep.length > 0, (query) => query.where('id', 'not in', keep))
		.returning('id')
		.execute();
	await db.deleteFrom('authVerification').where('value', 'in', users).execute();
	await db.deleteFrom('addressConfirmation').where('accountId', '=', account).execute();
	await db.deleteFrom('deviceLink').where('accountId', '=', account).execute();
	const code = await db
		.deleteFrom('recoveryCode')
		.where('accountId', '=', account)
		.returning('accountId')
		.executeTakeFirst();
	return { account, sessions: sessions.map(({ id }) => id), recoveryCode: code !== undefined };
}

/**
 * Ends the streams of the sessions that ended. Must be called after the write that ended the
 * sessions.
 */
export function accessEnded({ sessions }: EndedAccess): void {
	endStreams(...sessions.map((session) => ({ session })));
}
