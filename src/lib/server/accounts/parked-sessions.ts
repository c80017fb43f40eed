/**
 * Anonymous work that was left where it is at a sign-in: its session waits in a cookie of this
 * browser, and comes back when the other account is signed out of.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { dropCookie, setCookie } from '../http/cookies.ts';
import { settings } from '../settings.ts';
import * as sessions from './sessions.ts';
import { store } from '../store.ts';

export const PARKED_COOKIE = 'kantlijn-aside';
const MAX_AGE_S = sessions.SESSION_DAYS * 86_400;

/** More than one only where somebody signs in again and again without signing out. */
const MAX = 5;

/** Not part of any signature. */
const BETWEEN = '~';

function waiting(event: RequestEvent): string[] {
	const signed = event.cookies.get(PARKED_COOKIE)?.split(BETWEEN).slice(0, MAX) ?? [];
	return signed.flatMap((one) => sessions.readToken(one, settings().secret) ?? []);
}

function keep(event: RequestEvent, tokens: string[]): void {
	if (tokens.length === 0) return dropCookie(event, PARKED_COOKIE);
	const signed = tokens.slice(0, MAX).map((one) => sessions.signToken(one, settings().secret));
	setCookie(event, PARKED_COOKIE, signed.join(BETWEEN), MAX_AGE_S);
}

export function parkSession(event: RequestEvent, token: string): void {
	keep(event, [token, ...waiting(event)]);
}

/** The token of the session that was set aside last, if it still is one. */
export async function resumeParkedSession(event: RequestEvent): Promise<string | null> {
	const tokens = waiting(event);
	if (tokens.length === 0) return null;
	for (const [index, token] of tokens.entries()) {
		if (await sessions.find(store(), token, new Date())) {
			keep(event, tokens.slice(index + 1));
			return token;
		}
	}
	keep(event, []);
	return null;
}
