/** Limits on sign-in attempts, per network address and, if one is named, per account. */
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '../../generated/paraglide/messages.js';
import type { DoublingWait } from './doubling-wait.ts';
import { signInsPerAccount, signInsPerAddress } from './limits.ts';
import { hashOf } from '../secrets.ts';

/**
 * Counts this attempt, unless it comes too early.
 * @param account name of the account, such as an e-mail address
 * @returns message for the user with the seconds to wait, `null` when the attempt is allowed
 */
export function limitSignIn(
	event: RequestEvent,
	account?: string,
	limit: DoublingWait = signInsPerAccount
): string | null {
	const now = Date.now();
	const address = event.getClientAddress();
	const key = account === undefined ? null : keyOf(account);
	const wait = Math.max(signInsPerAddress.wait(address, now), key ? limit.wait(key, now) : 0);
	if (wait > 0) {
		const seconds = Math.ceil(wait / 1000);
		event.setHeaders({ 'retry-after': String(seconds) });
		return m.sign_in_wait({ seconds }, { locale: event.locals.locale });
	}
	signInsPerAddress.count(address, now);
	if (key) limit.count(key, now);
	return null;
}

/**
 * Uncounts an attempt that succeeded, for the account and the network address. Earlier failed
 * attempts still count: signing in to one's own account must not allow more guesses at another.
 */
export function forgiveSignIn(event: RequestEvent, account?: string): void {
	signInsPerAddress.takeBack(event.getClientAddress());
	if (account !== undefined) signInsPerAccount.takeBack(keyOf(account));
}

/** A hash, so that keys have one length and no e-mail address stays in memory after its request. */
const keyOf = (account: string) => hashOf(account);
