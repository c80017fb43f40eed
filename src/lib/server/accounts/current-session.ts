/**
 * The session cookie: looked up once per request, created at the first save, renewed on the first
 * request of each day.
 */
import type { RequestEvent } from '@sveltejs/kit';
import type { ApiEvent } from '../http/api-event.ts';
import * as accounts from './accounts.ts';
import { parkSession, resumeParkedSession } from './parked-sessions.ts';
import { signInAnonymously } from './auth.ts';
import { mergeAccounts } from './merge.ts';
import { dropCookie, setCookie } from '../http/cookies.ts';
import { deviceLabel } from './device-label.ts';
import { settings } from '../settings.ts';
import { whenPossible } from '../refusal.ts';
import * as sessions from './sessions.ts';
import { store } from '../store.ts';
import { type Holdings, holdsSomething } from '../../domain/holdings.ts';
import { holdings } from './holdings.ts';
import { signInMethodsOf } from './sign-in-methods.ts';

const MAX_AGE_S = sessions.SESSION_DAYS * 86_400;

/** Session named by the request's cookie; renews a session that was last renewed on another day. */
export async function findCurrentSession(event: ApiEvent): Promise<sessions.Session | null> {
	const cookie = event.cookies.get(sessions.SESSION_COOKIE);
	const token = sessions.readToken(cookie, settings().secret);
	if (!token) return null;
	const now = new Date();
	const session = await sessions.find(store(), token, now);
	if (session?.stale) {
		await whenPossible(sessions.renew(store(), token, now));
		keepSession(event, token);
	}
	return session;
}

/** Id of the current account; creates an anonymous account and session when there is none. */
export async function ensureAccount(event: ApiEvent): Promise<string> {
	if (event.locals.session) return event.locals.session.account.id;
	const { token } = await signInAnonymously(store(), settings().secret, deviceLabelOf(event));
	const session = await sessions.find(store(), token, new Date());
	if (!session) throw new Error('The session that was just created cannot be found');
	keepSession(event, token);
	event.locals.session = session;
	await keepTimeZone(event);
	return session.account.id;
}

/** Stores the browser's time zone on the account, as the default for its next device. */
export async function keepTimeZone({ locals }: ApiEvent): Promise<void> {
	const { session, timeZone } = locals;
	if (!session || session.account.timeZone === timeZone) return;
	await accounts.edit(store(), session.account.id, { timeZone });
	session.account.timeZone = timeZone;
}

/** Device label of the browser that sent the request, see {@link deviceLabel}. */
export function deviceLabelOf({ request }: ApiEvent): string | null {
	return deviceLabel(request.headers.get('user-agent'));
}

/** Choice at sign-in about anonymous work in this browser: `bring` merges it, `leave` parks it. */
export type MergeChoice = 'bring' | 'leave';

export function mergeChoiceIn(form: FormData): MergeChoice | null {
	const choice = form.get('work');
	return choice === 'bring' || choice === 'leave' ? choice : null;
}

/**
 * Counts of the work that a sign-in could lose, because this browser's account has no e-mail address;
 * `null` without such work. The sign-in page asks for a {@link MergeChoice} about it.
 */
export async function holdingsWithoutAddress({ locals }: ApiEvent): Promise<Holdings | null> {
	if (!locals.session) return null;
	const { id } = locals.session.account;
	if ((await signInMethodsOf(store(), id, new Date())).address) return null;
	const held = await holdings(store(), id);
	return holdsSomething(held) ? held : null;
}

/**
 * Creates a session for this browser on an account whose credentials the caller has verified.
 * @returns the session's token
 */
export function sessionFor(event: ApiEvent, account: string): Promise<string> {
	return store().write((db) => sessions.begin(db, account, deviceLabelOf(event), new Date()));
}

/**
 * Replaces this browser's session by another one. Anonymous work of the earlier session is merged
 * or parked, as chosen; in all other cases the earlier session ends and the choice is ignored.
 */
export async function signInAs(
	event: ApiEvent,
	token: string,
	choice: MergeChoice | null
): Promise<void> {
	const before = event.locals.session;
	const now = await sessions.find(store(), token, new Date());
	if (!now) throw new Error('The session that was just created cannot be found');
	if (before) {
		const other = before.account.id !== now.account.id;
		const isUnsecured = other && (await holdingsWithoutAddress(event)) !== null;
		if (isUnsecured && choice === 'bring') {
			await mergeAccounts(store(), before.account.id, now.account.id);
		} else if (isUnsecured) parkSession(event, before.token);
		else await sessions.end(store(), before.token);
	}
	event.locals.session = now;
	keepSession(event, token);
}

/** Ends this browser's session and resumes the session parked last, if any. */
export async function signOut(event: RequestEvent): Promise<void> {
	if (event.locals.session) await sessions.end(store(), event.locals.session.token);
	event.locals.session = null;
	const token = await resumeParkedSession(event);
	if (token) keepSession(event, token);
	else dropCookie(event, sessions.SESSION_COOKIE);
	event.setHeaders(CLEAR_STORAGE);
}

/** Drops the cookie of a session that ended with its account. */
export function dropSessionCookie(event: ApiEvent): void {
	dropCookie(event, sessions.SESSION_COOKIE);
}

/**
 * Header that asks the browser to delete its stored data, which works without scripts. Browsers
 * ignore it over plain HTTP; the pages' scripts delete the data in that case.
 */
export const CLEAR_STORAGE = { 'clear-site-data': '"storage"' };

function keepSession(event: ApiEvent, token: string): void {
	setCookie(
		event,
		sessions.SESSION_COOKIE,
		sessions.signToken(token, settings().secret),
		MAX_AGE_S
	);
}
