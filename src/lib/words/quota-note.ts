/**
 * Note about a quota that is nearly used up: how much is used, the maximum, and what the user can
 * delete.
 */
import type { Locale } from '../domain/locale.ts';
import type { QuotaUse } from '../domain/quotas.ts';
import { m } from '../generated/paraglide/messages.js';
import { inNumbers } from './numbers.ts';

export function quotaNote({ quota, count, max }: QuotaUse, locale: Locale): string {
	const numbers = { count: inNumbers(count, locale), max: inNumbers(max, locale) };
	return m.quota_near({ quota, ...numbers }, { locale });
}
