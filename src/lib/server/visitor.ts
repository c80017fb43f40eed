/** Sessions as cookies: looked up once a request, begun at the first save, renewed at every visit. */
import type { RequestEvent } from '@sveltejs/kit';
import * as accounts from './accounts.ts';
import { signInAnonymously } from './auth.ts';
import { deviceOf } from './device-label.ts';
import { settings } from './env.ts';
import * as sessions from './sessions.ts';
import { store } from './store.ts';

const MAX_AGE_S = sessions.SESSION_DAYS * 86_400;

/** The session that came with the request, its life counted anew from today. */
export async function recognise(event: RequestEvent): Promise<sessions.Session | null> {
	const cookie = event.cookies.get(sessions.SESSION_COOKIE);
	const token = sessions.readToken(cookie, settings().secret);
	if (!token) return null;
	const now = new Date();
	const session = await sessions.find(store(), token, now);
	if (session?.stale) {
		await sessions.renew(store(), token, now);
		setCookie(event, token);
	}
	return session;
}

/** The account that asks; a new anonymous one, with a session, for who has none. */
export async function accountOf(event: RequestEvent): Promise<string> {
	if (event.locals.session) return event.locals.session.account.id;
	const { token } = await signInAnonymously(store(), settings().secret, deviceFrom(event));
	const session = await sessions.find(store(), token, new Date());
	if (!session) throw new Error('the session just begun is not there');
	setCookie(event, token);
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
export function deviceFrom({ request }: RequestEvent): string | null {
	return deviceOf(request.headers.get('user-agent'));
}

/**
 * A session of its own for this browser, on an account that it has shown the right to; the one it
 * had ends.
 */
export async function enter(event: RequestEvent, account: string): Promise<void> {
	const before = event.locals.session;
	const now = new Date();
	const token = await store().write((db) => sessions.begin(db, account, deviceFrom(event), now));
	if (before) await sessions.end(store(), before.token);
	event.locals.session = await sessions.find(store(), token, now);
	setCookie(event, token);
}

/** Ends this browser's session. */
export async function leave(event: RequestEvent): Promise<void> {
	if (event.locals.session) await sessions.end(store(), event.locals.session.token);
	event.locals.session = null;
	forget(event);
}

export function forget(event: RequestEvent): void {
	event.cookies.delete(sessions.SESSION_COOKIE, cookieOptions(event));
}

function setCookie(event: RequestEvent, token: string): void {
	const value = sessions.signToken(token, settings().secret);
	event.cookies.set(sessions.SESSION_COOKIE, value, { ...cookieOptions(event), maxAge: MAX_AGE_S });
}

/** `Secure` by this request's own protocol: in a workshop's room it is plain http. */
function cookieOptions({ url }: RequestEvent) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	} as const;
}
