/** Error text for an account file that cannot be imported, naming the first invalid value. */
import type { Locale } from '../../domain/locale.ts';
import { m } from '../../generated/paraglide/messages.js';
import type { Refusal } from '../refusal.ts';
import { rejectionText } from '../http/validation.ts';

export function importErrorText({ code, rejections }: Refusal, locale: Locale): string {
	const options = { locale };
	const [first] = rejections;
	if (first) {
		// An empty path means that the file as a whole could not be parsed.
		if (!first.path) return m.import_not_json({}, options);
		const reason = rejectionText(first, locale);
		return m.import_broken({ path: first.path, reason }, options);
	}
	if (code === 'too-large') return m.import_too_large({}, options);
	if (code === 'busy') return m.form_busy({}, options);
	return code === 'bad-json' ? m.import_not_json({}, options) : m.import_none({}, options);
}
