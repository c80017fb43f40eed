/** Questions for a team's conversation after the reveal: those that fit the picture, with names in. */
import type { Side } from '../../domain/continuum.ts';
import type { People, Picture, Reading } from '../../domain/conversation.ts';
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/conversation.ts';
import { nl } from './nl/conversation.ts';

/** Some people as a sentence can hold them: "AB, JS en MO", and how many they are. */
export interface Named {
	list: string;
	count: number;
}

export type NamedPeople = Readonly<Record<keyof People<unknown>, Named>>;

type Question = (of: NamedPeople, side: Side | null) => string;

export interface Questions {
	/** For the round in which the picture is new. */
	first: readonly Question[];
	/** For every round after a conversation. */
	later: readonly Question[];
}

export type ConversationTexts = Readonly<
	Record<Picture, Questions> & { others: (count: number) => string }
>;

export const conversationTexts: Record<Locale, ConversationTexts> = { nl, en };

/** More would not be read, and a team may have two hundred members. */
const MAX_NAMED = 6;

const LISTS: Record<Locale, Intl.ListFormat> = {
	nl: new Intl.ListFormat('nl'),
	en: new Intl.ListFormat('en-GB')
};

/**
 * @param reading with the names as they are to be read, initials or whole
 * @param round of this assignment, from 1
 */
export function questionsFor(locale: Locale, reading: Reading<string>, round: number): string[] {
	const texts = conversationTexts[locale];
	const named = (names: string[]): Named => {
		// Whoever is left out is at least two, so that no language needs a word for one other.
		const shown = names.length > MAX_NAMED ? names.slice(0, MAX_NAMED - 1) : names;
		const rest = names.length - shown.length;
		const list = LISTS[locale].format(rest ? [...shown, texts.others(rest)] : shown);
		return { list, count: names.length };
	};
	const { picture, side, people } = reading;
	const of = Object.fromEntries(
		Object.entries(people).map(([which, names]) => [which, named(names)])
	) as NamedPeople;
	return texts[picture][round === 1 ? 'first' : 'later'].map((question) => question(of, side));
}
