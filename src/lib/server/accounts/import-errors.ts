/** Why a file cannot be put back, in a sentence that says where it broke. */
import type { Locale } from '../../domain/locale.ts';
import { m } from '../../generated/paraglide/messages.js';
import type { Refusal } from '../refusal.ts';
import { rejectionText } from '../http/validation.ts';

export function importErrorText({ code, rejections }: Refusal, locale: Locale): string {
	const options = { locale };
	const [first] = rejections;
	if (first) {
		// The file itself is at fault where no part of it is named.
		if (!first.path) return m.import_not_json({}, options);
		const reason = rejectionText(first, locale);
		return m.import_broken({ path: first.path, reason }, options);
	}
	if (code === 'too-large') return m.import_too_large({}, options);
	if (code === 'busy') return m.form_busy({}, options);
	return code === 'bad-json' ? m.import_not_json({}, options) : m.import_none({}, options);
}
