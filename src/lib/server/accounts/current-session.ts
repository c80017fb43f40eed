/**
 * The session of the browser that sent a request. It is found by its cookie at every request,
 * created when the user first saves something, and renewed at the first request of each day.
 */
import type { RequestEvent } from '@sveltejs/kit';
import type { ApiEvent } from '../http/api-event.ts';
import * as accounts from './accounts.ts';
import type { Transaction } from '../db/writes.ts';
import { parkSession, resumeParkedSession } from './parked-sessions.ts';
import { mergeAccounts } from './merge.ts';
import { dropSessionCookies, readSessionCookie, setSessionCookie } from './session-cookie.ts';
import { deviceLabel } from './device-label.ts';
import { accountsPerNetwork } from '../rate-limit/limits.ts';
import { clientNetwork } from '../rate-limit/network.ts';
import { settings } from '../settings.ts';
import { REFUSALS } from '../http/refusals.ts';
import { m } from '../../generated/paraglide/messages.js';
import { Refusal, whenPossible } from '../refusal.ts';
import * as sessions from './sessions.ts';
import { credibleNow } from '../jobs/trusted-clock.ts';
import { store } from '../store.ts';
import { type Holdings, holdsSomething } from '../../domain/holdings.ts';
import { holdings } from './holdings.ts';
import { moveReturns } from '../teams/merge.ts';
import { signInMethodsOf } from './sign-in-methods.ts';

const MAX_AGE_S = sessions.SESSION_DAYS * 86_400;

/**
 * Finds the session of the request's cookie, and renews it if it was last renewed on another day.
 */
export async function findCurrentSession(event: ApiEvent): Promise<sessions.Session | null> {
	const cookie = readSessionCookie(event, sessions.SESSION_COOKIE);
	const token = sessions.readToken(cookie?.value, settings().secret);
	if (!token) return null;
	const now = credibleNow();
	const session = await sessions.find(store(), token, now);
	if (session?.stale) await whenPossible(sessions.renew(store(), session, now));
	if (session && (session.stale || cookie?.renames)) keepSession(event, token);
	return session;
}

/**
 * Looks the request's session up again. Must be called after a large body has arrived, because the
 * session may have ended meanwhile.
 */
export async function refreshSession(event: ApiEvent): Promise<void> {
	event.locals.session = await findCurrentSession(event);
}

/**
 * Returns the id of the current account. If the browser has no session, it first creates an
 * anonymous account and a session.
 * @throws Refusal `too-many` for a network that has started too many accounts
 */
export async function ensureAccount(event: ApiEvent): Promise<string> {
	if (event.locals.session) return event.locals.session.account.id;
	await accountsPerNetwork.demand(clientNetwork(event));
	const token = await accounts.createWithSession(store(), deviceLabelOf(event));
	const session = await sessions.find(store(), token, new Date());
	if (!session) throw new Error('The session that was just created cannot be found');
	keepSession(event, token);
	event.locals.session = session;
	await keepTimeZone(event);
	return session.account.id;
}

/**
 * Returns the session of the request.
 * @throws Refusal `no-session`
 */
export function requireSession({ locals: { session } }: ApiEvent): sessions.Session {
	if (!session) throw new Refusal('no-session');
	return session;
}

/**
 * Stores the browser's time zone with the account. The account's other browsers use that time zone
 * until they report their own.
 */
export async function keepTimeZone({ locals }: ApiEvent): Promise<void> {
	const { session, timeZone } = locals;
	if (!session || session.account.timeZone === timeZone) return;
	await accounts.edit(store(), session.account.id, { timeZone });
	session.account.timeZone = timeZone;
}

/** Returns the device label of the browser that sent the request; see {@link deviceLabel}. */
export function deviceLabelOf({ request }: ApiEvent): string | null {
	return deviceLabel(request.headers.get('user-agent'));
}

/**
 * Choice at sign-in about the contents of this browser's anonymous account: `bring` merges them
 * into the account that is signed in to, and `leave` parks the anonymous account's session.
 */
export type MergeChoice = 'bring' | 'leave';

export function mergeChoiceIn(form: FormData): MergeChoice | null {
	const choice = form.get('work');
	return choice === 'bring' || choice === 'leave' ? choice : null;
}

/**
 * Returns counts of the contents of this browser's account if it has no e-mail address, because
 * signing in to another account could lose them. The sign-in page then asks for a {@link
 * MergeChoice}. Returns `null` when there is nothing to lose.
 */
export async function holdingsWithoutAddress({ locals }: ApiEvent): Promise<Holdings | null> {
	if (!locals.session) return null;
	const { id } = locals.session.account;
	if ((await signInMethodsOf(store(), id, credibleNow())).address) return null;
	const held = await holdings(store(), id);
	return holdsSomething(held) ? held : null;
}

/**
 * Replaces this browser's session by the session of `token`. If the earlier session is of another
 * account, with contents but no e-mail address, `choice` decides: `bring` merges that account, and
 * any other value parks its session. In all other cases the earlier session ends and `choice` is
 * ignored.
 * @returns a text that says why the sign-in was refused, when the two accounts together would
 * exceed a quota; otherwise `null`
 */
export async function signInAs(
	event: ApiEvent,
	token: string,
	choice: MergeChoice | null
): Promise<string | null> {
	const before = event.locals.session;
	const now = await sessions.find(store(), token, new Date());
	if (!now) throw new Error('The session that was just created cannot be found');
	if (before) {
		const other = before.account.id !== now.account.id;
		const isUnsecured = other && (await holdingsWithoutAddress(event)) !== null;
		if (isUnsecured && choice === 'bring') {
			const full = await mergeOrExplain(event, before.account.id, now.account.id).catch(
				async (error: unknown) => {
					// Nobody can use the new session, because no browser has its cookie yet.
					await whenPossible(sessions.end(store(), token));
					throw error;
				}
			);
			if (full) {
				await sessions.end(store(), token);
				return full;
			}
		} else if (isUnsecured) await parkSession(event, before.token);
		else {
			// Somebody may sign in while they wait for a team to let them in.
			if (other) await keepReturns(event, before.account.id, now.account.id);
			await sessions.end(store(), before.token);
		}
	}
	event.locals.session = now;
	keepSession(event, token);
	return null;
}

/**
 * Moves the requests to come back to teams from an anonymous account that this browser gives up, and
 * that holds nothing else.
 */
async function keepReturns(event: ApiEvent, from: string, to: string): Promise<void> {
	if ((await signInMethodsOf(store(), from, credibleNow())).address) return;
	await store().write((db) => moveReturns(db, from, to));
}

async function mergeOrExplain({ locals: { locale } }: ApiEvent, from: string, to: string) {
	try {
		await mergeAccounts(store(), from, to);
		return null;
	} catch (error) {
		if (!(error instanceof Refusal) || error.code !== 'full') throw error;
		const full = REFUSALS.full.detail(error.facts, { locale });
		return m.work_full({ full }, { locale });
	}
}

/**
 * Runs a write. In the same transaction it gives this browser's session a new token, so that a copy
 * of the old cookie opens nothing.
 * @param write returns `null` when it changed nothing; the session then keeps its token
 * @throws Refusal `no-session`, also when the session ended while the request was under way
 */
export async function rotating<T>(
	event: ApiEvent,
	write: (db: Transaction, session: sessions.Session) => Promise<T | null>
): Promise<T | null> {
	const session = requireSession(event);
	const { token, result } = await store().write(async (db) => {
		await sessions.requireStill(db, session);
		const result = await write(db, session);
		return { token: result === null ? null : await sessions.rotate(db, session.token), result };
	});
	if (token) {
		session.token = token;
		keepSession(event, token);
	}
	return result;
}

/** Ends this browser's session. Resumes the session that was parked last, if any. */
export async function signOut(event: RequestEvent): Promise<void> {
	if (event.locals.session) await sessions.end(store(), event.locals.session.token);
	event.locals.session = null;
	const token = await resumeParkedSession(event);
	if (token) keepSession(event, token);
	else dropSessionCookie(event);
	event.setHeaders(CLEAR_STORAGE);
}

/** Deletes the session cookie. Must be called when the session has ended. */
export function dropSessionCookie(event: ApiEvent): void {
	dropSessionCookies(event, sessions.SESSION_COOKIE);
}

/**
 * Header that makes the browser delete its stored data, even without scripts. Browsers ignore the
 * header over plain HTTP, so the pages' scripts delete the data as well.
 */
export const CLEAR_STORAGE = { 'clear-site-data': '"storage"' };

export function keepSession(event: ApiEvent, token: string): void {
	setSessionCookie(
		event,
		sessions.SESSION_COOKIE,
		sessions.signToken(token, settings().secret),
		MAX_AGE_S
	);
}
