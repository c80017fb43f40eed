/**
 * Parked sessions: anonymous sessions that a sign-in replaced without merging. Their signed tokens
 * stay in a cookie of this browser, and signing out resumes the one parked last.
 */
import type { ApiEvent } from '../http/api-event.ts';
import { dropCookie, setCookie } from '../http/cookies.ts';
import { settings } from '../settings.ts';
import * as sessions from './sessions.ts';
import { store } from '../store.ts';

export const PARKED_COOKIE = 'kantlijn-aside';
const MAX_AGE_S = sessions.SESSION_DAYS * 86_400;

/** Sessions parked at once. More than one needs repeated sign-ins without signing out. */
const MAX = 5;

/** Separates tokens in the cookie; does not occur in a signed token. */
const SEPARATOR = '~';

function readParked(event: ApiEvent): string[] {
	const signed = event.cookies.get(PARKED_COOKIE)?.split(SEPARATOR).slice(0, MAX) ?? [];
	return signed.flatMap((one) => sessions.readToken(one, settings().secret) ?? []);
}

function writeParked(event: ApiEvent, tokens: string[]): void {
	if (tokens.length === 0) return dropCookie(event, PARKED_COOKIE);
	const signed = tokens.slice(0, MAX).map((one) => sessions.signToken(one, settings().secret));
	setCookie(event, PARKED_COOKIE, signed.join(SEPARATOR), MAX_AGE_S);
}

/** Adds a session to the cookie; beyond five, the one parked first is dropped. */
export function parkSession(event: ApiEvent, token: string): void {
	writeParked(event, [token, ...readParked(event)]);
}

/**
 * Takes the newest parked session that still exists out of the cookie.
 * @returns its token; `null` when there is none
 */
export async function resumeParkedSession(event: ApiEvent): Promise<string | null> {
	const tokens = readParked(event);
	if (tokens.length === 0) return null;
	for (const [index, token] of tokens.entries()) {
		if (await sessions.find(store(), token, new Date())) {
			writeParked(event, tokens.slice(index + 1));
			return token;
		}
	}
	writeParked(event, []);
	return null;
}
