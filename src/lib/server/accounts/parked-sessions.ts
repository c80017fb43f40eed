/**
 * Parked sessions: anonymous sessions that a sign-in replaced without a merge. Their signed tokens
 * are in a cookie of this browser. Signing out resumes the session that was parked last.
 */
import type { ApiEvent } from '../http/api-event.ts';
import { dropSessionCookies, readSessionCookie, setSessionCookie } from './session-cookie.ts';
import { settings } from '../settings.ts';
import * as sessions from './sessions.ts';
import { credibleNow } from '../jobs/trusted-clock.ts';
import { store } from '../store.ts';

export const PARKED_COOKIE = 'kantlijn-aside';
const MAX_AGE_S = sessions.SESSION_DAYS * 86_400;

/**
 * Maximum number of parked sessions. Only repeated sign-ins without signing out lead to more than
 * one.
 */
const MAX = 5;

/** Separator of tokens in the cookie. The character does not occur in a signed token. */
const SEPARATOR = '~';

function readParked(event: ApiEvent): string[] {
	const signed =
		readSessionCookie(event, PARKED_COOKIE)?.value.split(SEPARATOR).slice(0, MAX) ?? [];
	return signed.flatMap((one) => sessions.readToken(one, settings().secret) ?? []);
}

/** Whether this browser has a parked session. */
export const hasParked = (event: ApiEvent): boolean => readParked(event).length > 0;

function writeParked(event: ApiEvent, tokens: string[]): void {
	if (tokens.length === 0) return dropSessionCookies(event, PARKED_COOKIE);
	const signed = tokens.slice(0, MAX).map((one) => sessions.signToken(one, settings().secret));
	setSessionCookie(event, PARKED_COOKIE, signed.join(SEPARATOR), MAX_AGE_S);
}

/**
 * Gives a session a new token, and adds the token to the cookie of parked sessions. With more than
 * {@link MAX} parked sessions, the one parked longest ago is dropped.
 */
export async function parkSession(event: ApiEvent, token: string): Promise<void> {
	const next = await store().write((db) => sessions.rotate(db, token));
	if (next) writeParked(event, [next, ...readParked(event)]);
}

/**
 * Removes the session that was parked last from the cookie, and gives it a new token. Parked
 * sessions that no longer exist are removed too.
 * @returns the new token; `null` when no parked session exists
 */
export async function resumeParkedSession(event: ApiEvent): Promise<string | null> {
	const tokens = readParked(event);
	if (tokens.length === 0) return null;
	for (const [index, token] of tokens.entries()) {
		if (!(await sessions.find(store(), token, credibleNow()))) continue;
		const next = await store().write((db) => sessions.rotate(db, token));
		if (!next) continue;
		writeParked(event, tokens.slice(index + 1));
		return next;
	}
	writeParked(event, []);
	return null;
}
