/**
 * Texts of the client's first page, with placeholders such as `{name}`. The helper's page shows
 * these texts as a preview, and fills in the placeholders while the helper types.
 */
import { CHECK_IN_KINDS, MARK_DAYS } from '../../domain/check-in.ts';
import type { IntroductionPreviews } from '../../domain/check-in-form.ts';
import { ADDRESSES } from '../../domain/explanation.ts';
import { LOCALES } from '../../domain/locale.ts';
import { settings } from '../settings.ts';
import { clientTexts } from '../texts/check-in.ts';

/** Returns the texts, with the placeholders `{name}`, `{label}`, `{contact}` and `{until}`. */
export function introductionPreviews(): IntroductionPreviews {
	const { operatorContact: operator, backupDays } = settings();
	return by(LOCALES, (locale) =>
		by(ADDRESSES, (address) =>
			by(CHECK_IN_KINDS, (kind) => {
				const gaps = { name: '{name}', label: '{label}', contact: '{contact}', until: '{until}' };
				const server = { operator, backupDays, markDays: MARK_DAYS };
				return clientTexts(locale, { kind, address, ...gaps, ...server }).introduction;
			})
		)
	);
}

function by<K extends string, T>(keys: readonly K[], of: (key: K) => T): Record<K, T> {
	return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, T>;
}
