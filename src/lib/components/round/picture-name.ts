/** What a picture of a round is called, the same wherever it is made. */
import { inGroups } from '../../domain/join-code.ts';
import { m } from '../../generated/paraglide/messages.js';

interface Which {
	code: string;
	/** Of the workshop. */
	title: string | null;
	/** Both from 1: which question of the deck, and which round of that question. */
	question: number;
	nth: number;
}

/** Under the picture. */
export function footOf({ code, title, question, nth }: Which): string {
	return [
		title ?? m.report_of({ code: inGroups(code) }),
		m.report_question({ index: question }),
		m.report_round({ number: nth }).toLowerCase()
	].join(' · ');
}

/** Without what stands behind the dot. */
export const fileOf = ({ code, question, nth }: Which): string =>
	`kantlijn-${code}-${question}-${nth}`;
