/**
 * Questions for a team's conversation after the reveal. They depend on the pattern of the members'
 * positions (`Picture`) and contain the members' names.
 */
import { isolate } from '../../domain/isolate.ts';
import type { Side } from '../../domain/continuum.ts';
import {
	type People,
	type Picture,
	ROOM_PICTURES,
	type Reading,
	type RoomQuestions
} from '../../domain/conversation.ts';
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/conversation.ts';
import { nl } from './nl/conversation.ts';

/**
 * Members as a list within a sentence, such as "AB, JS en MO", and their number, for the form of
 * the verb.
 */
export interface Named {
	list: string;
	count: number;
}

export type NamedPeople = Readonly<Record<keyof People<unknown>, Named>>;

/**
 * Question for a conversation. One that names nobody, and that fits a case as well as a client of
 * one's own, is also for the room of a workshop (`room`).
 */
export type Question = ((of: NamedPeople, side: Side | null) => string) | { room: string };

export interface Questions {
	/** Questions after the first round on an assignment. */
	first: readonly Question[];
	/**
	 * Questions after every later round, because the team has then already talked about the
	 * assignment.
	 */
	later: readonly Question[];
}

export type ConversationTexts = Readonly<
	Record<Picture, Questions> & {
		others: (count: number) => string;
		/** Question to members who are undecided while most others have placed. */
		stillUndecided: (people: Named) => string;
	}
>;

/** Member as a question names them. */
export interface Person {
	id: string;
	name: string;
}

export interface AskedQuestion {
	text: string;
	/** Ids of the members whom the question names. */
	about: string[];
}

export const conversationTexts: Record<Locale, ConversationTexts> = { nl, en };

/**
 * Maximum number of names in one list. A team may have 200 members, and nobody reads a list of that
 * length.
 */
const MAX_NAMED = 6;

const LISTS: Record<Locale, Intl.ListFormat> = {
	nl: new Intl.ListFormat('nl'),
	en: new Intl.ListFormat('en-GB')
};

/**
 * Returns people as a list within a sentence, of which a long one is cut.
 * @param others words for the people whose names are left out
 */
export function namedIn(
	locale: Locale,
	all: readonly Person[],
	others: (count: number) => string
): Named {
	// At least two names are left out, so that `others` needs no singular.
	const shown = all.length > MAX_NAMED ? all.slice(0, MAX_NAMED - 1) : all;
	const rest = all.length - shown.length;
	const list = LISTS[locale].format([
		...shown.map(({ name }) => isolate(name)),
		...(rest ? [others(rest)] : [])
	]);
	return { list, count: all.length };
}

/**
 * Returns the questions in the order in which they are asked. Undecided members among others who
 * have placed get the last one.
 * @param reading picture of the round
 * @param round number of the round on this assignment, from 1
 */
export function questionsFor(
	locale: Locale,
	{ picture, side, people }: Reading<Person>,
	round: number
): AskedQuestion[] {
	const texts = conversationTexts[locale];
	const named = (all: readonly Person[]) => namedIn(locale, all, texts.others);
	const asked = texts[picture][round === 1 ? 'first' : 'later'].map((question) => {
		if ('room' in question) return { text: question.room, about: [] };
		const read = new Set<readonly Person[]>();
		const entries = Object.entries(people).map(([which, all]) => {
			const { list, count } = named(all);
			const entry = {
				count,
				get list() {
					read.add(all);
					return list;
				}
			};
			return [which, entry];
		});
		const text = question(Object.fromEntries(entries) as NamedPeople, side);
		// A question may read a list to compare it, without naming anybody on it.
		const inText = [...read].filter((all) => text.includes(named(all).list));
		return { text, about: [...new Set(inText.flat().map(({ id }) => id))] };
	});
	const { undecided } = people;
	if (picture === 'undecided' || undecided.length === 0) return asked;
	const about = undecided.map(({ id }) => id);
	return [...asked, { text: texts.stillUndecided(named(undecided)), about }];
}

/** Returns the questions to a room: the first of a picture's questions that is for a room. */
export function roomQuestionsIn(locale: Locale): RoomQuestions {
	const texts = conversationTexts[locale];
	const firstOf = (all: readonly Question[]) => {
		const question = all.find((one) => 'room' in one);
		if (!question) throw new Error('A picture has no question to a room.');
		return question.room;
	};
	const asked = ROOM_PICTURES.map((picture) => {
		const { first, later } = texts[picture];
		return [
			picture,
			{ first: firstOf([...first, ...later]), later: firstOf([...later, ...first]) }
		];
	});
	return Object.fromEntries(asked) as RoomQuestions;
}
