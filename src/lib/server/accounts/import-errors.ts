/** Error text for an account file that cannot be imported. It names the first invalid value. */
import type { Locale } from '../../domain/locale.ts';
import { m } from '../../generated/paraglide/messages.js';
import type { Refusal } from '../refusal.ts';
import { REFUSALS } from '../http/refusals.ts';
import { rejectionText } from '../http/validation.ts';

export function importErrorText({ code, rejections, facts }: Refusal, locale: Locale): string {
	const options = { locale };
	const [first] = rejections;
	if (first) {
		// An empty path means that the file as a whole could not be parsed.
		if (!first.path) return m.import_not_json({}, options);
		const reason = rejectionText(first, locale);
		return m.import_broken({ path: first.path, reason }, options);
	}
	if (code === 'full')
		return m.import_full({ full: REFUSALS.full.detail(facts, options) }, options);
	if (code === 'bad-json') return m.import_not_json({}, options);
	if (code === 'invalid' || code === 'content-type') return m.import_none({}, options);
	const { form, detail } = REFUSALS[code];
	return (form ?? detail)(facts, options);
}
