/** Questions for looking back, when an assignment is closed and on the page of a year. */
import { QUESTION_MAX } from '../../domain/assignment.ts';
import { withQuestion } from '../../domain/check-in-form.ts';
import type { Address, Addressed } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import type { ClosingQuestion } from '../../domain/reflection.ts';
import type { YearQuestion } from '../../domain/year-reflection.ts';
import { en } from './en/looking-back.ts';
import { nl } from './nl/looking-back.ts';

export interface LookingBackTexts {
	/** Questions to the helper when an assignment is closed. */
	closing: { title: string; intro: string; questions: Readonly<Record<ClosingQuestion, string>> };
	/** Question to the client when an assignment is closed. */
	client: {
		title: string;
		question: Addressed;
		/** The same with a gap for the client question; see `withQuestion`. */
		about: Addressed;
	};
	/**
	 * Questions on the page of a year. The last two are about the craft of each role, because each
	 * role is a craft that needs practice.
	 */
	year: { title: string; intro: string; questions: Readonly<Record<YearQuestion, string>> };
}

export const lookingBackTexts: Record<Locale, LookingBackTexts> = { nl, en };

/** Returns the questions for closing an assignment: some to the helper, and one to the client. */
export function closingQuestions(locale: Locale, address: Address) {
	const { closing, client } = lookingBackTexts[locale];
	return { ...closing, client: `${client.title}: ‘${client.question[address]}’` };
}

/**
 * Returns the question to the client when an assignment is closed, with the client question that it is
 * about, in each language and form of address. Where both together are too long, the client question
 * is left out.
 */
export function questionsAtClosing(about: string): Record<Locale, Addressed> {
	const { nl, en } = lookingBackTexts;
	const fitting = (template: string, short: string) => {
		const whole = withQuestion(template, about);
		return whole.length <= QUESTION_MAX ? whole : short;
	};
	const both = ({ client }: LookingBackTexts): Addressed => ({
		u: fitting(client.about.u, client.question.u),
		je: fitting(client.about.je, client.question.je)
	});
	return { nl: both(nl), en: both(en) };
}
