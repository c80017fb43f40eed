/** Password reset by a link sent to the account's e-mail address. */
import { v7 as uuid } from 'uuid';
import type { Locale } from '../../domain/locale.ts';
import { secretLink } from '../../domain/secret-link.ts';
import { m } from '../../generated/paraglide/messages.js';
import type { Store } from '../db/client.ts';
import { send } from '../mail.ts';
import { hashOf, newToken } from '../secrets.ts';
import { type EndedAccess, accessEnded, endAccess } from './end-access.ts';
import { holdings } from './holdings.ts';
import { hashAt } from './password-hash.ts';
import { setPassword } from './password-sign-in.ts';

/** Minutes for which a reset link works. */
export const RESET_MINUTES = 60;

/**
 * Maximum number of accounts per address that get a mail. Accounts with a confirmed address come
 * first, because strangers cannot confirm it. The oldest of the other accounts come next.
 */
const MAX_MAILS = 10;

/**
 * Returns the hash under which a reset token is stored. The prefix must not change, because the
 * previous version of the app reads these hashes too.
 */
const identifierOf = (token: string) => hashOf(`reset-password:${token}`);

/**
 * Sends one mail for each account with this address. Callers must respond in the same way to a
 * known and an unknown address, so that nobody can find out which addresses are in use.
 * @param origin public origin for the link
 */
export async function mailReset(
	store: Store,
	address: string,
	origin: string,
	locale: Locale
): Promise<void> {
	const users = await store.read
		.selectFrom('authUser')
		.select(['id', 'accountId'])
		.where('address', '=', address)
		.orderBy((by) => by.case().when('addressConfirmedAt', 'is', null).then(1).else(0).end())
		.orderBy('createdAt')
		.limit(MAX_MAILS)
		.execute();
	for (const { id, accountId } of users) {
		const token = await createToken(store, id, new Date());
		const { assignments } = await holdings(store, accountId);
		const what = m.count_assignments({ count: assignments }, { locale });
		await send({
			to: address,
			subject: m.mail_reset_subject({}, { locale }),
			text: m.mail_reset_text({ what, url: secretLink(origin, 'reset', token) }, { locale })
		});
	}
}

async function createToken(store: Store, user: string, now: Date): Promise<string> {
	const token = newToken();
	const row = {
		id: uuid(),
		identifier: identifierOf(token),
		value: user,
		expiresAt: new Date(now.getTime() + RESET_MINUTES * 60_000).toISOString(),
		createdAt: now.toISOString(),
		updatedAt: now.toISOString()
	};
	await store.write((db) => db.insertInto('authVerification').values(row).execute());
	return token;
}

export type Reset =
	| { outcome: 'reset'; ended: EndedAccess }
	/** Another account has this address with this password. */
	| { outcome: 'elsewhere' }
	/** The token is unknown or has expired. */
	| { outcome: 'unknown' };

/**
 * Sets the new password, and confirms the address, since the link was mailed to it. Ends all other
 * ways to open the account. All of it is one transaction: after an interruption or a refusal, the
 * link, the old password and all sessions are unchanged.
 */
export async function resetPassword(
	store: Store,
	token: string,
	newPassword: string
): Promise<Reset> {
	const now = new Date().toISOString();
	const find = (db: Store['read']) =>
		db
			.selectFrom('authVerification')
			.innerJoin('authUser', 'authUser.id', 'authVerification.value')
			.where('authVerification.identifier', '=', identifierOf(token))
			.where('authVerification.expiresAt', '>', now)
			.select(['authUser.accountId', 'authUser.address'])
			.executeTakeFirst();
	const address = (await find(store.read))?.address;
	if (!address) return { outcome: 'unknown' };
	const hash = await hashAt(store, address, newPassword);
	const done = await store.write(async (db): Promise<Reset> => {
		const user = await find(db);
		// The link may have been used, or the address replaced, since `find` was called the first
		// time.
		if (user?.address !== address) return { outcome: 'unknown' };
		const { accountId: account } = user;
		if (!(await setPassword(db, account, { address, hash, confirmedAt: now }))) {
			return { outcome: 'elsewhere' };
		}
		return { outcome: 'reset', ended: await endAccess(db, account) };
	});
	if (done.outcome === 'reset') accessEnded(done.ended);
	return done;
}
