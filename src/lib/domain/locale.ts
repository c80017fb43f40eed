/**
 * Languages of the app and of participants' pages, and the choice of one of them by a browser's
 * preferences.
 */

/** Languages of the app. The first one is the default. */
export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export function isLocale(value: unknown): value is Locale {
	return (LOCALES as readonly unknown[]).includes(value);
}

/**
 * Languages of participants' pages. All other texts of the app are in {@link LOCALES} only, so that
 * German and French can reach no page that has no text in them.
 */
export const PARTICIPANT_LOCALES = [...LOCALES, 'de', 'fr'] as const;
export type ParticipantLocale = (typeof PARTICIPANT_LOCALES)[number];

export function isParticipantLocale(value: unknown): value is ParticipantLocale {
	return (PARTICIPANT_LOCALES as readonly unknown[]).includes(value);
}

/** Language of a page without German and French for readers who asked for one of them. */
const IN_PLACE: Locale = 'en';

/** Returns a language of the app for a page without German and French. */
export function inApp(locale: ParticipantLocale): Locale {
	return isLocale(locale) ? locale : IN_PLACE;
}

/** Returns the languages of a list of preferences, the most preferred one first. */
function wishesIn(preferences: string | null): string[] {
	return (preferences ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().split(';');
			const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
			const language = tag.toLowerCase().split('-')[0] ?? '';
			return { language, q: q === undefined ? 1 : Number(q) };
		})
		.filter(({ q }) => q > 0)
		.sort((a, b) => b.q - a.q)
		.map(({ language }) => language);
}

/**
 * Returns the language of the app that best matches a list of preferences. Without a match it is
 * English for who reads German or French, and the default for everybody else.
 * @param preferences weighted language tags, such as `nl-BE, en;q=0.8`
 * @param chosen language of participants' pages that was chosen in this browser
 */
export function negotiate(preferences: string | null, chosen?: ParticipantLocale): Locale {
	const wishes = wishesIn(preferences);
	const others = chosen ? [...wishes, chosen] : wishes;
	return wishes.find(isLocale) ?? (others.some(isParticipantLocale) ? IN_PLACE : LOCALES[0]);
}

/**
 * Returns the language of participants' pages for a list of preferences: German or French where it
 * is the most preferred one, otherwise the same as on all other pages.
 */
export function negotiateAsParticipant(preferences: string | null): ParticipantLocale {
	const [first] = wishesIn(preferences);
	return isParticipantLocale(first) ? first : negotiate(preferences);
}
