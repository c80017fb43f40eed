/** Language and time zone of a request, from cookies, headers and the account. */
import type { ApiEvent } from './api-event.ts';
import { type Locale, isLocale, negotiate } from '../../domain/locale.ts';

export const LANGUAGE_COOKIE = 'kantlijn-language';

/** Set by script in the browser, see TimeZone.svelte. */
export const TIME_ZONE_COOKIE = 'kantlijn-time-zone';

const FALLBACK_ZONE = 'Europe/Amsterdam';

/**
 * Maximum number of names to remember. More than there are time zones, but needed as a limit: names
 * ignore case, so a client can send endless spellings.
 */
const MAX_ZONES = 1_000;

/**
 * Language of the response. On pages the chosen language comes first, then `Accept-Language`, then
 * Dutch. Under /api `Accept-Language`, if sent, overrides the chosen language, as documented there.
 */
export function localeOf({ cookies, request, url }: ApiEvent): Locale {
	const header = request.headers.get('accept-language');
	const chosen = cookies.get(LANGUAGE_COOKIE);
	if (isLocale(chosen) && !(header && url.pathname.startsWith('/api/'))) return chosen;
	return negotiate(header);
}

/** Time zone for dates: the browser's, else the account's, else Amsterdam. */
export function timeZoneOf({ cookies, locals }: ApiEvent): string {
	const candidates = [cookies.get(TIME_ZONE_COOKIE), locals.session?.account.timeZone];
	return candidates.find((zone) => zone && isTimeZone(zone)) ?? FALLBACK_ZONE;
}

/**
 * Valid names seen before. `Intl` takes as long to check one as a query takes, and there are only
 * some four hundred.
 */
const validZones = new Set<string>();

function isTimeZone(zone: string): boolean {
	if (validZones.has(zone)) return true;
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
	} catch {
		// The cookie can hold any text.
		return false;
	}
	if (zone.length >= 64) return false;
	if (validZones.size < MAX_ZONES) validZones.add(zone);
	return true;
}
