/** Limits on sign-in attempts: per network, and also per account when the attempt names one. */
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '../../generated/paraglide/messages.js';
import type { ApiEvent } from '../http/api-event.ts';
import type { DoublingWait } from './doubling-wait.ts';
import { tooManyRequests } from './limiter.ts';
import { mailsPerMailbox, mailsPerSender, signInsPerAccount, signInsPerNetwork } from './limits.ts';
import { clientNetwork } from './network.ts';
import { Refusal } from '../refusal.ts';
import { hashOf } from '../secrets.ts';

/**
 * Counts a sign-in attempt, unless it comes too early.
 * @param account name of the account, such as an e-mail address
 * @returns milliseconds to wait, 0 when the attempt is allowed
 */
async function waitFor(event: ApiEvent, account: string | undefined, limit: DoublingWait) {
	const network = clientNetwork(event);
	const wait = await signInsPerNetwork.attempt(network);
	if (wait > 0 || account === undefined) return wait;
	const own = await limit.attempt(keyOf(account));
	if (own > 0) await signInsPerNetwork.takeBack(network);
	return own;
}

/**
 * Counts a sign-in attempt through a form, unless it comes too early.
 * @param account name of the account, such as an e-mail address
 * @returns message for the user with the seconds to wait, `null` when the attempt is allowed
 */
export async function limitSignIn(
	event: RequestEvent,
	account?: string,
	limit: DoublingWait = signInsPerAccount
): Promise<string | null> {
	const wait = await waitFor(event, account, limit);
	if (wait === 0) return null;
	return waitText(event, Math.ceil(wait / 1000));
}

function waitText(event: RequestEvent, seconds: number): string {
	event.setHeaders({ 'retry-after': String(seconds) });
	return m.sign_in_wait({ seconds }, { locale: event.locals.locale });
}

/**
 * Counts a mail that an account sends to an address, unless the mail comes too early. It counts for
 * the sender, for the mailbox and for the network.
 * @returns message for the user, `null` when the mail may be sent
 */
export async function limitMail(
	event: RequestEvent,
	address: string,
	sender: string
): Promise<string | null> {
	try {
		await mailsPerSender.demand(sender);
	} catch (cause) {
		if (!(cause instanceof Refusal) || cause.retryAfter === null) throw cause;
		return waitText(event, cause.retryAfter);
	}
	return limitSignIn(event, address, mailsPerMailbox);
}

/**
 * Counts a sign-in attempt through the HTTP interface.
 * @throws Refusal `too-many` when the attempt comes too early
 */
export async function demandSignIn(event: ApiEvent, account: string): Promise<void> {
	const wait = await waitFor(event, account, signInsPerAccount);
	if (wait > 0) throw tooManyRequests(wait);
}

/**
 * Takes a successful sign-in attempt out of the counts of the account and the network. Earlier
 * failed attempts still count, so that signing in to one's own account does not allow more guesses
 * at another account.
 */
export async function forgiveSignIn(event: ApiEvent, account?: string): Promise<void> {
	await signInsPerNetwork.takeBack(clientNetwork(event));
	if (account !== undefined) await signInsPerAccount.takeBack(keyOf(account));
}

/**
 * Returns a hash, so that keys have equal lengths and no e-mail address stays in memory after its
 * request.
 */
const keyOf = (account: string) => hashOf(account);
