/** Texts for helper and client who look together. Both screens show the same texts. */
import type { Side } from './continuum.ts';

/** One person in the picture of both places. */
export interface ShownPerson {
	/** Name of the person, such as "U" or "Anna". */
	label: string;
	/** Letter in the person's mark on the line. */
	letter: string;
	/** The person's place in words, such as "duidelijk een antwoord". */
	said: string;
}

export interface LookingTexts {
	/** Accessible name of the picture. */
	label: string;
	poles: Readonly<Record<Side, { title: string; line: string }>>;
	client: ShownPerson;
	helper: ShownPerson;
	/** Place where the helper expected the client; `null` without such a guess. */
	guess: Pick<ShownPerson, 'label' | 'said'> | null;
	/** Text above each question: who speaks first. */
	first: string;
	/** Questions in the order in which they are asked. */
	questions: readonly { ask: string; then: string }[];
	/** Text after the last question. */
	last: string;
}
