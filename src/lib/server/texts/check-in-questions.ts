/**
 * Questions for the conversation of a helper and a client who look together. The client speaks
 * first, and the helper repeats what was said. The same question is on both screens, so each text
 * names the helper and addresses the client.
 */
import type { CheckInKind } from '../../domain/check-in.ts';
import type { CheckInPicture } from '../../domain/check-in-view.ts';
import { type Position, type Side, sideOf, strengthOf } from '../../domain/continuum.ts';
import type { Address } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { isolate } from '../../domain/isolate.ts';
import { placeSaid } from './check-in.ts';
import { en } from './en/check-in-questions.ts';
import { nl } from './nl/check-in-questions.ts';

/**
 * Names of the sets of questions. Each picture that the two places make has one set, but
 * `undecided` has three, depending on who is undecided.
 */
export const QUESTION_SETS = [
	'same',
	'strength',
	'sides',
	'client-undecided',
	'helper-undecided',
	'both-undecided',
	'guess'
] as const;
export type QuestionSet = (typeof QUESTION_SETS)[number];

export interface CheckInQuestion {
	/** Question to the client. */
	ask: string;
	/** Task of the helper, while the client answers and after that. */
	then: string;
}

/** Facts that a question may mention. */
export interface Mentioned {
	kind: CheckInKind;
	address: Address;
	/** Name with which the helper signs. */
	name: string;
	/** Side of the client. */
	side: Side;
	/** Place of the client in words, such as "duidelijk een antwoord". */
	own: string;
	theirs: string;
}

export type CheckInQuestions = (
	of: Mentioned
) => Readonly<Record<QuestionSet, readonly CheckInQuestion[]>>;

export const checkInQuestions: Record<Locale, CheckInQuestions> = { nl, en };

/** The places that both see after the reveal; `null` stands for undecided. */
export interface Seen {
	pictures: readonly CheckInPicture[];
	client: Position | null;
	helper: Position | null;
}

/**
 * Returns the questions in the order in which they are asked. Both languages have the same number.
 */
export function checkInQuestionsFor(
	locale: Locale,
	seen: Seen,
	{ kind, address, name }: Pick<Mentioned, 'kind' | 'address' | 'name'>
): CheckInQuestion[] {
	const { client, helper } = seen;
	const said = (position: Position | null) =>
		position === null ? '' : placeSaid(locale, sideOf(position), strengthOf(position), address);
	const texts = checkInQuestions[locale]({
		kind,
		address,
		name: isolate(name),
		// A client without a place has no side. The side `expert` is then not used, because only
		// questions for clients with a place depend on the side.
		side: client === null ? 'expert' : sideOf(client),
		own: said(client),
		theirs: said(helper)
	});
	return seen.pictures.flatMap((picture) => texts[setOf(picture, seen)]);
}

function setOf(picture: CheckInPicture, { client, helper }: Seen): QuestionSet {
	if (picture !== 'undecided') return picture;
	if (client !== null) return 'helper-undecided';
	return helper === null ? 'both-undecided' : 'client-undecided';
}
