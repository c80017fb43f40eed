/** The languages, the first one where nothing else is known, and how one is agreed on. */

export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export function isLocale(value: unknown): value is Locale {
	return (LOCALES as readonly unknown[]).includes(value);
}

/** The best match for an `Accept-Language` header; Dutch where it names neither. */
export function negotiate(header: string | null): Locale {
	const wishes = (header ?? '').split(',').map((part) => {
		const [tag = '', ...parameters] = part.trim().split(';');
		const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
		return { language: tag.toLowerCase().split('-')[0], q: q === undefined ? 1 : Number(q) };
	});
	const best = wishes
		.filter(({ language, q }) => isLocale(language) && q > 0)
		.sort((a, b) => b.q - a.q)[0];
	return isLocale(best?.language) ? best.language : LOCALES[0];
}
