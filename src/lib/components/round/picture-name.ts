/** Caption and file name of a picture of a workshop's round, the same on every page. */
import { formatCode } from '../../domain/join-code.ts';
import { isolate } from '../../domain/isolate.ts';
import { m } from '../../generated/paraglide/messages.js';

interface RoundReference {
	code: string;
	/** Title of the workshop. */
	title: string | null;
	/** Number of the question in the deck, from 1. */
	question: number;
	/** Number of the round on this question, from 1. */
	nth: number;
}

/** Line at the bottom of the picture. */
export function footOf({ code, title, question, nth }: RoundReference): string {
	return [
		title !== null ? isolate(title) : m.report_of({ code: formatCode(code) }),
		m.report_question({ index: question }),
		m.report_round({ number: nth }).toLowerCase()
	].join(' · ');
}

/** File name without its extension. */
export const fileOf = ({ code, question, nth }: RoundReference): string =>
	`kantlijn-${code}-${question}-${nth}`;
