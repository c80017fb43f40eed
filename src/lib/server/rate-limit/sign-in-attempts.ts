/** Limits on sign-in attempts, per network and, if one is named, per account. */
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '../../generated/paraglide/messages.js';
import type { DoublingWait } from './doubling-wait.ts';
import { signInsPerAccount, signInsPerNetwork } from './limits.ts';
import { clientNetwork } from './network.ts';
import { hashOf } from '../secrets.ts';

/**
 * Counts this attempt, unless it comes too early.
 * @param account name of the account, such as an e-mail address
 * @returns message for the user with the seconds to wait, `null` when the attempt is allowed
 */
export async function limitSignIn(
	event: RequestEvent,
	account?: string,
	limit: DoublingWait = signInsPerAccount
): Promise<string | null> {
	const network = clientNetwork(event);
	let wait = await signInsPerNetwork.attempt(network);
	if (wait === 0 && account !== undefined) {
		wait = await limit.attempt(keyOf(account));
		if (wait > 0) await signInsPerNetwork.takeBack(network);
	}
	if (wait === 0) return null;
	const seconds = Math.ceil(wait / 1000);
	event.setHeaders({ 'retry-after': String(seconds) });
	return m.sign_in_wait({ seconds }, { locale: event.locals.locale });
}

/**
 * Uncounts an attempt that succeeded, for the account and the network. Earlier failed attempts
 * still count: signing in to one's own account must not allow more guesses at another.
 */
export async function forgiveSignIn(event: RequestEvent, account?: string): Promise<void> {
	await signInsPerNetwork.takeBack(clientNetwork(event));
	if (account !== undefined) await signInsPerAccount.takeBack(keyOf(account));
}

/** A hash, so that keys have one length and no e-mail address stays in memory after its request. */
const keyOf = (account: string) => hashOf(account);
