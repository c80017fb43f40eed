/** What a browser says of itself in cookies and headers: its language and its time zone. */
import type { RequestEvent } from '@sveltejs/kit';
import { type Locale, isLocale, negotiate } from '../../domain/locale.ts';

export const LANGUAGE_COOKIE = 'kantlijn-language';

/** Written by the browser itself, see components/TimeZone.svelte. */
export const TIME_ZONE_COOKIE = 'kantlijn-time-zone';

const FALLBACK_ZONE = 'Europe/Amsterdam';

/** More than there are: case does not count in a name, so somebody could make up any number. */
const MAX_ZONES = 1_000;

/**
 * Pages: chosen beats browser beats Dutch. The interface goes by `Accept-Language` alone where it
 * is sent, as its description says.
 */
export function localeOf({ cookies, request, url }: RequestEvent): Locale {
	const header = request.headers.get('accept-language');
	const chosen = cookies.get(LANGUAGE_COOKIE);
	if (isLocale(chosen) && !(header && url.pathname.startsWith('/api/'))) return chosen;
	return negotiate(header);
}

export function timeZoneOf({ cookies, locals }: RequestEvent): string {
	const wishes = [cookies.get(TIME_ZONE_COOKIE), locals.session?.account.timeZone];
	return wishes.find((zone) => zone && isTimeZone(zone)) ?? FALLBACK_ZONE;
}

/** Asking takes as long as a look-up in the store, and there are some four hundred that are right. */
const known = new Set<string>();

function isTimeZone(zone: string): boolean {
	if (known.has(zone)) return true;
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
	} catch {
		// What a cookie holds can be anything.
		return false;
	}
	if (zone.length >= 64) return false;
	if (known.size < MAX_ZONES) known.add(zone);
	return true;
}
