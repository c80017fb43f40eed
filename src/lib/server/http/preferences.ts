/** Language and time zone of a request, from cookies, headers and the account. */
import type { ApiEvent } from './api-event.ts';
import {
	LOCALES,
	type Locale,
	type ParticipantLocale,
	isLocale,
	isParticipantLocale,
	negotiate,
	negotiateAsParticipant
} from '../../domain/locale.ts';

export const LANGUAGE_COOKIE = 'kantlijn-language';

/**
 * Name of the cookie with the browser's time zone, which a script in the browser sets; see
 * TimeZone.svelte.
 */
export const TIME_ZONE_COOKIE = 'kantlijn-time-zone';

const FALLBACK_ZONE = 'Europe/Amsterdam';

/**
 * Maximum number of valid time zone names in the cache. There are fewer time zones, but case does
 * not matter in their names, so a caller could send any number of spellings.
 */
const MAX_ZONES = 1_000;

/**
 * Returns the language of the response. On pages the chosen language comes first, then
 * `Accept-Language`, then Dutch. Under /api, `Accept-Language` overrides the chosen language, as
 * the OpenAPI document says.
 */
function localeOf({ cookies, request, url }: ApiEvent): Locale {
	const header = request.headers.get('accept-language');
	const chosen = cookies.get(LANGUAGE_COOKIE);
	if (isLocale(chosen) && !(header && url.pathname.startsWith('/api/'))) return chosen;
	return negotiate(header, isParticipantLocale(chosen) ? chosen : undefined);
}

/** Routes of participants' pages, which are in German and French as well. */
const PARTICIPANT_ROUTES: readonly (string | null)[] = [
	'/(stage)/w',
	'/(stage)/w/[code=code]',
	'/(stage)/w/[code=code]/card',
	'/(stage)/w/[code=code]/results'
];

/**
 * Returns the language of a participant's page: the chosen one, then German or French where the
 * browser prefers it to all others, then that of all other pages. It is `undefined` on pages that
 * are not a participant's. An address below `/w/` that no page has counts as one, because it is a
 * code with a slip of the pen.
 */
function participantLocaleOf(event: ApiEvent): ParticipantLocale | undefined {
	const { cookies, request, route, url } = event;
	const isMistyped = route.id === null && url.pathname.startsWith('/w/');
	if (!isMistyped && !PARTICIPANT_ROUTES.includes(route.id)) return undefined;
	const chosen = cookies.get(LANGUAGE_COOKIE);
	return isParticipantLocale(chosen)
		? chosen
		: negotiateAsParticipant(request.headers.get('accept-language'));
}

/** Sets the language of a response. A load may choose another one for pages of the app. */
export function chooseLanguage(event: ApiEvent): void {
	event.locals.locale = localeOf(event);
	event.locals.participantLocale = participantLocaleOf(event);
}

/** Returns the language of the words of a response; outside a request, the default. */
export function languageOf(
	locals: Pick<App.Locals, 'locale' | 'participantLocale'> | undefined
): ParticipantLocale {
	return locals?.participantLocale ?? locals?.locale ?? LOCALES[0];
}

/** Returns the time zone for dates: the browser's, otherwise the account's, otherwise Amsterdam. */
export function timeZoneOf({ cookies, locals }: ApiEvent): string {
	const candidates = [cookies.get(TIME_ZONE_COOKIE), locals.session?.account.timeZone];
	return candidates.find((zone) => zone && isTimeZone(zone)) ?? FALLBACK_ZONE;
}

/**
 * Cache of valid time zone names. Checking a name with `Intl` takes as long as a database query.
 */
const validZones = new Set<string>();

/** Whether a name is a time zone in which dates can be shown. */
export function isTimeZone(zone: string): boolean {
	if (validZones.has(zone)) return true;
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
	} catch {
		// `Intl` throws for an unknown time zone, and the cookie can hold any text.
		return false;
	}
	if (zone.length >= 64) return false;
	if (validZones.size < MAX_ZONES) validZones.add(zone);
	return true;
}

const YEAR_S = 365 * 86_400;

/** Stores the language of pages in this browser. */
export function keepLanguage({ cookies, url }: ApiEvent, locale: ParticipantLocale): void {
	cookies.set(LANGUAGE_COOKIE, locale, {
		path: '/',
		maxAge: YEAR_S,
		sameSite: 'lax',
		httpOnly: false,
		secure: url.protocol === 'https:'
	});
}

/** Name of the cookie that remembers how far the note about an unsecured account was closed. */
export const CLOSED_NOTE_COOKIE = 'kantlijn-closed-note';

/**
 * Returns the number of assignments at which the note was closed for an account; 0 if it was not. The
 * cookie names the account, because another account in this browser has other work to lose.
 */
export function closedNote({ cookies }: ApiEvent, account: string): number {
	const [closedFor, assignments] = (cookies.get(CLOSED_NOTE_COOKIE) ?? '').split(':');
	return closedFor === account ? Number(assignments) || 0 : 0;
}

/** Remembers in this browser that the note was closed at this number of assignments. */
export function closeNote({ cookies, url }: ApiEvent, account: string, assignments: number): void {
	cookies.set(CLOSED_NOTE_COOKIE, `${account}:${assignments}`, {
		path: '/',
		maxAge: YEAR_S,
		sameSite: 'lax',
		httpOnly: true,
		secure: url.protocol === 'https:'
	});
}

/** Shows a page in the language of the helper who sent its link, unless a language was chosen. */
export function adoptLanguage(event: ApiEvent, locale: Locale): void {
	if (event.cookies.get(LANGUAGE_COOKIE)) return;
	keepLanguage(event, locale);
	event.locals.locale = locale;
}
