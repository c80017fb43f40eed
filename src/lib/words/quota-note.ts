/**
 * Notes about quotas that are nearly used up: how much is used, the maximum, and what the user can
 * delete.
 */
import type { Locale } from '../domain/locale.ts';
import { type Quota, quotaUse } from '../domain/quotas.ts';
import { m } from '../generated/paraglide/messages.js';
import { inNumbers } from './numbers.ts';

/**
 * Returns a note for each quota that is nearly used up, in the given order.
 * @param counts how much of each quota is used
 */
export function quotaNotesOf(
	counts: readonly (readonly [Quota, number])[],
	locale: Locale
): string[] {
	return counts.flatMap(([quota, used]) => {
		const use = quotaUse(quota, used);
		if (!use) return [];
		const numbers = { count: inNumbers(use.count, locale), max: inNumbers(use.max, locale) };
		return m.quota_near({ quota, ...numbers }, { locale });
	});
}
