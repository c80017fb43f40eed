/** Questions for looking back, when an assignment is closed and on the page of a year. */
import type { Side } from '../../domain/continuum.ts';
import type { Address, Addressed } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/looking-back.ts';
import { nl } from './nl/looking-back.ts';

export interface LookingBackTexts {
	/** Questions to the helper when an assignment is closed. */
	closing: { title: string; intro: string; questions: readonly string[] };
	/** Question to the client when an assignment is closed. */
	client: { title: string; question: Addressed };
	/**
	 * Questions on the page of a year. `craft` has one question per role, because each role is a
	 * craft that needs practice.
	 */
	year: {
		title: string;
		questions: readonly string[];
		craft: Readonly<Record<Side, string>>;
	};
}

export const lookingBackTexts: Record<Locale, LookingBackTexts> = { nl, en };

/** Returns the questions for closing an assignment. The last one is for the client. */
export function closingQuestions(locale: Locale, address: Address) {
	const { closing, client } = lookingBackTexts[locale];
	const { title, intro, questions } = closing;
	return {
		title,
		intro,
		questions: [...questions, `${client.title}: ‘${client.question[address]}’`]
	};
}

/** Returns the questions on the page of a year. */
export function yearQuestions(locale: Locale) {
	const { title, questions, craft } = lookingBackTexts[locale].year;
	return { title, questions: [...questions, ...Object.values(craft)] };
}
