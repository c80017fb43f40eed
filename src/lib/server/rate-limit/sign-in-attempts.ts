/** Attempts at getting in, counted per network address and, where one is meant, per account. */
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '../../generated/paraglide/messages.js';
import { type DoublingWait, signInsPerAccount, signInsPerAddress } from './doubling-wait.ts';
import { hashOf } from '../secrets.ts';

/** Counts this attempt, or answers in a sentence how long the next one has to wait. */
export function limitSignIn(
	event: RequestEvent,
	account?: string,
	pace: DoublingWait = signInsPerAccount
): string | null {
	const now = Date.now();
	const address = event.getClientAddress();
	const key = account === undefined ? null : keyOf(account);
	const wait = Math.max(signInsPerAddress.wait(address, now), key ? pace.wait(key, now) : 0);
	if (wait > 0) {
		const seconds = Math.ceil(wait / 1000);
		event.setHeaders({ 'retry-after': String(seconds) });
		return m.sign_in_wait({ seconds }, { locale: event.locals.locale });
	}
	signInsPerAddress.count(address, now);
	if (key) pace.count(key, now);
	return null;
}

/**
 * It was right, so it counts neither for the account nor for the room. What was tried before it
 * still does: whoever signs in to an account of their own must not get to guess at another.
 */
export function forgiveSignIn(event: RequestEvent, account?: string): void {
	signInsPerAddress.takeBack(event.getClientAddress());
	if (account !== undefined) signInsPerAccount.takeBack(keyOf(account));
}

/** Of one length whatever was typed, and no address stands in memory longer than its request. */
const keyOf = (account: string) => hashOf(account);
