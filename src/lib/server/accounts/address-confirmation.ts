/**
 * Confirmation of e-mail addresses. When mail is configured, a new address and its password open
 * the account only after the link that was mailed to the address has been opened, on any device.
 * The mail contains no text of a user, because its reader may be a stranger.
 */
import type { Locale } from '../../domain/locale.ts';
import { secretLink } from '../../domain/secret-link.ts';
import { m } from '../../generated/paraglide/messages.js';
import type { Store } from '../db/client.ts';
import type { Bit } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { send } from '../mail.ts';
import { hashOf, newToken } from '../secrets.ts';
import { type EndedAccess, accessEnded, endAccess } from './end-access.ts';
import { addressOf, setPassword } from './password-sign-in.ts';

/** Hours for which a confirmation link works. */
export const CONFIRM_HOURS = 24;

/** E-mail address whose mailed link has not been opened yet. */
export interface PendingAddress {
	address: string;
	expired: boolean;
}

export async function pendingAddressOf(
	db: Transaction,
	account: string,
	now: Date
): Promise<PendingAddress | null> {
	const row = await rowOf(db, account);
	return row ? { address: row.address, expired: row.expiresAt <= now.toISOString() } : null;
}

export interface ConfirmationRequest {
	account: string;
	address: string;
	/**
	 * Hash of the password that becomes valid together with the address; `null` keeps the present
	 * password.
	 */
	password: string | null;
	/** Whether the password is new, so that sessions opened with the old one must end. */
	endsSessions: boolean;
	/** Id of the session that requested the confirmation. It stays when the other sessions end. */
	session: string | null;
}

/**
 * Stores a request, and replaces the account's earlier request.
 * @returns the secret of the link to mail
 */
export async function requestConfirmation(
	db: Transaction,
	{ account, address, password, endsSessions, session }: ConfirmationRequest,
	now: Date
): Promise<string> {
	const token = newToken();
	const row = {
		address,
		password,
		endsSessions: Number(endsSessions) as Bit,
		sessionId: session,
		...linkOf(token, now)
	};
	await db
		.insertInto('addressConfirmation')
		.values({ accountId: account, ...row })
		.onConflict((conflict) => conflict.column('accountId').doUpdateSet(row))
		.execute();
	return token;
}

/**
 * Creates a new link for the address that waits for confirmation. If no address waits, the link is
 * for the account's address, if that was never confirmed. The earlier link stops working.
 * @returns `null` when there is nothing to confirm
 */
export async function renewConfirmation(
	db: Transaction,
	account: string,
	session: string | null,
	now: Date
): Promise<{ address: string; token: string } | null> {
	const waiting = await rowOf(db, account);
	if (waiting) {
		const token = newToken();
		const set = { sessionId: session, ...linkOf(token, now) };
		await db.updateTable('addressConfirmation').set(set).where('accountId', '=', account).execute();
		return { address: waiting.address, token };
	}
	const state = await addressOf(db, account);
	if (!state || state.confirmedAt) return null;
	const { address } = state;
	const request = { account, address, password: null, endsSessions: false, session };
	return { address, token: await requestConfirmation(db, request, now) };
}

export async function cancelConfirmation(db: Transaction, account: string): Promise<void> {
	await db.deleteFrom('addressConfirmation').where('accountId', '=', account).execute();
}

/**
 * Mails the confirmation link to the address.
 * @param origin public origin for the link
 */
export async function mailConfirmation(
	{ address, token }: { address: string; token: string },
	origin: string,
	locale: Locale
): Promise<void> {
	await send({
		to: address,
		subject: m.mail_confirm_subject({}, { locale }),
		text: m.mail_confirm_text({ url: secretLink(origin, 'confirm', token) }, { locale })
	});
}

export type Confirmed =
	| { outcome: 'confirmed'; account: string }
	/** Another account has the same address and the same password. */
	| { outcome: 'elsewhere' }
	| { outcome: 'unknown' };

/**
 * Uses up a link. The address and the password that were requested with it become those of the
 * account.
 * @param here id of the session in which the link was opened; that session does not end
 */
export async function confirmAddress(
	store: Store,
	token: string,
	here: string | null,
	now: Date
): Promise<Confirmed> {
	let ended: EndedAccess | undefined;
	const confirmed = await store.write(async (db): Promise<Confirmed> => {
		const row = await rowOfLink(db, token, now);
		if (!row) return { outcome: 'unknown' };
		const { accountId: account, address, sessionId } = row;
		const hash = row.password ?? (await addressOf(db, account))?.password;
		if (!hash) return { outcome: 'unknown' };
		const confirmedAt = now.toISOString();
		if (!(await setPassword(db, account, { address, hash, confirmedAt }))) {
			return { outcome: 'elsewhere' };
		}
		if (row.endsSessions) {
			ended = await endAccess(
				db,
				account,
				[sessionId, here].flatMap((id) => id ?? [])
			);
		}
		await cancelConfirmation(db, account);
		return { outcome: 'confirmed', account };
	});
	if (ended) accessEnded(ended);
	return confirmed;
}

function linkOf(token: string, now: Date) {
	const expiresAt = new Date(now.getTime() + CONFIRM_HOURS * 3_600_000).toISOString();
	return { hash: hashOf(token), expiresAt, createdAt: now.toISOString() };
}

function rowOf(db: Transaction, account: string) {
	return db
		.selectFrom('addressConfirmation')
		.selectAll()
		.where('accountId', '=', account)
		.executeTakeFirst();
}

function rowOfLink(db: Transaction, token: string, now: Date) {
	return db
		.selectFrom('addressConfirmation')
		.selectAll()
		.where('hash', '=', hashOf(token))
		.where('expiresAt', '>', now.toISOString())
		.executeTakeFirst();
}
