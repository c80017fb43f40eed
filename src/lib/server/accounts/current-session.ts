/** Sessions as cookies: looked up once a request, begun at the first save, renewed at every visit. */
import type { RequestEvent } from '@sveltejs/kit';
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

/** The session that came with the request, its life counted anew from today. */
export async function findCurrentSession(event: RequestEvent): Promise<sessions.Session | null> {
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

/** The account that asks; a new anonymous one, with a session, for who has none. */
export async function ensureAccount(event: RequestEvent): Promise<string> {
	if (event.locals.session) return event.locals.session.account.id;
	const { token } = await signInAnonymously(store(), settings().secret, deviceLabelOf(event));
	const session = await sessions.find(store(), token, new Date());
	if (!session) throw new Error('the session just begun is not there');
	keepSession(event, token);
	event.locals.session = session;
	await keepTimeZone(event);
	return session.account.id;
}

/** Remembers the time zone that the browser named, for the account's next device. */
export async function keepTimeZone({ locals }: RequestEvent): Promise<void> {
	const { session, timeZone } = locals;
	if (!session || session.account.timeZone === timeZone) return;
	await accounts.edit(store(), session.account.id, { timeZone });
	session.account.timeZone = timeZone;
}

/** What is kept of the browser's name. */
export function deviceLabelOf({ request }: RequestEvent): string | null {
	return deviceLabel(request.headers.get('user-agent'));
}

/** What is done with the anonymous work of this browser when another account is signed in to. */
export type MergeChoice = 'bring' | 'leave';

export function mergeChoiceIn(form: FormData): MergeChoice | null {
	const choice = form.get('work');
	return choice === 'bring' || choice === 'leave' ? choice : null;
}

/** What this browser holds of an account without an address: who signs in is asked about it. */
export async function unsecuredWork({ locals }: RequestEvent): Promise<Holdings | null> {
	if (!locals.session) return null;
	const { id } = locals.session.account;
	if ((await signInMethodsOf(store(), id, new Date())).address) return null;
	const held = await holdings(store(), id);
	return holdsSomething(held) ? held : null;
}

/** A session of its own for this browser, on an account that it has shown the right to. */
export function sessionFor(event: RequestEvent, account: string): Promise<string> {
	return store().write((db) => sessions.begin(db, account, deviceLabelOf(event), new Date()));
}

/**
 * This browser goes on with another session, and the one it had ends. Work of an anonymous account
 * comes along or waits; a choice about anything else is none.
 */
export async function signInAs(
	event: RequestEvent,
	token: string,
	choice: MergeChoice | null
): Promise<void> {
	const before = event.locals.session;
	const now = await sessions.find(store(), token, new Date());
	if (!now) throw new Error('the session just begun is not there');
	if (before) {
		const other = before.account.id !== now.account.id;
		const loose = other && (await unsecuredWork(event)) !== null;
		if (loose && choice === 'bring') {
			await mergeAccounts(store(), before.account.id, now.account.id);
		} else if (loose) parkSession(event, before.token);
		else await sessions.end(store(), before.token);
	}
	event.locals.session = now;
	keepSession(event, token);
}

/** Ends this browser's session; work that was set aside in it comes back. */
export async function signOut(event: RequestEvent): Promise<void> {
	if (event.locals.session) await sessions.end(store(), event.locals.session.token);
	event.locals.session = null;
	const token = await resumeParkedSession(event);
	if (token) keepSession(event, token);
	else dropCookie(event, sessions.SESSION_COOKIE);
	emptyBrowser(event);
}

export function clearSessionCookie(event: RequestEvent): void {
	dropCookie(event, sessions.SESSION_COOKIE);
	emptyBrowser(event);
}

/** Also where no script runs any more; over plain http, where a browser does not listen, they do it. */
function emptyBrowser(event: RequestEvent): void {
	event.setHeaders({ 'clear-site-data': '"storage"' });
}

function keepSession(event: RequestEvent, token: string): void {
	setCookie(
		event,
		sessions.SESSION_COOKIE,
		sessions.signToken(token, settings().secret),
		MAX_AGE_S
	);
}
