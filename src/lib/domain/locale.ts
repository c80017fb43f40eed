/** Languages of the app, and the choice of one of them by a browser's preferences. */

/** Languages of the app. The first one is the default. */
export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export function isLocale(value: unknown): value is Locale {
	return (LOCALES as readonly unknown[]).includes(value);
}

/**
 * Returns the language that best matches a list of preferences, or the default when none matches.
 * @param preferences weighted language tags, such as `nl-BE, en;q=0.8`
 */
export function negotiate(preferences: string | null): Locale {
	const wishes = (preferences ?? '').split(',').map((part) => {
		const [tag = '', ...parameters] = part.trim().split(';');
		const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
		return { language: tag.toLowerCase().split('-')[0], q: q === undefined ? 1 : Number(q) };
	});
	const best = wishes
		.filter(({ language, q }) => isLocale(language) && q > 0)
		.sort((a, b) => b.q - a.q)[0];
	return isLocale(best?.language) ? best.language : LOCALES[0];
}
