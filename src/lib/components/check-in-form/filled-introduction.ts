/** Preview of the client's first page, in which gaps are filled with what the helper is typing. */
import { isolate } from '../../domain/isolate.ts';
import type { IntroductionPreviews, IntroductionTexts } from '../../domain/check-in-form.ts';
import { type Clock, day } from '../../words/dates.ts';
import type { CheckInFields } from './check-in-draft.svelte.ts';

const DAY_MS = 86_400_000;

/**
 * Fills the gaps in the texts of the client's first page.
 * @param name name of the helper, or a placeholder while it is empty
 */
export function filledIntroduction(
	{ locale, address, kind, days, clients, contact }: CheckInFields,
	name: string,
	texts: IntroductionPreviews,
	clock: Clock
): IntroductionTexts {
	const introduction = texts[locale][address][kind];
	const ends = new Date(clock.now + days * DAY_MS).toISOString();
	const gaps: Record<string, string> = {
		name: isolate(name),
		label: isolate(clients[0]?.label.trim() || '…'),
		contact: isolate(contact.trim()),
		until: day(ends, { ...clock, locale })
	};
	const filled = (text: string) =>
		text.replace(/\u2068?\{(\w+)\}\u2069?/g, (whole, gap: string) => gaps[gap] ?? whole);
	return {
		asks: introduction.asks,
		forWhom: filled(introduction.forWhom),
		lead: filled(introduction.lead),
		facts: introduction.facts.map(({ label, text }) => ({ label, text: filled(text) })),
		contact: contact.trim() && introduction.contact ? filled(introduction.contact) : null,
		choose: introduction.choose
	};
}
