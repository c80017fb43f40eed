/**
 * Everything that was answered, for the host to take along, in any phase. A round that the room has
 * not seen carries its counts only; where names are not asked for, nothing tells who or in what order.
 */
import { randomInt } from 'node:crypto';
import { type TwoSides, countSwitched, twoSides } from '../../domain/comparison.ts';
import type { Position } from '../../domain/continuum.ts';
import { type Group, type Names, type Round, roundBefore } from '../../domain/workshop.ts';
import type { Answer } from '../../domain/workshop-view.ts';
import type { Store } from '../db/client.ts';
import { type AnswerCounts, countAnswers } from './counts.ts';
import { load } from './stored-workshop.ts';
import { answersOf } from './snapshot.ts';

export interface AnswerResult {
	/** Only where the workshop asks for them. */
	initials?: string | null;
	group?: Group | null;
	/** `null` for "not to be said yet". */
	position: Position | null;
	/** In the last round of the same question that the room had seen. */
	previous: Position | null;
}

export interface RoundResult extends AnswerCounts {
	round: number;
	revealed: boolean;
	/** Both only of a round that the room has seen. */
	comparison?: TwoSides & { switched: number };
	answers?: AnswerResult[];
}

export interface Results {
	title: string | null;
	locale: string;
	names: Names;
	groups: readonly [string, string] | null;
	questions: { index: number; text: string; rounds: RoundResult[] }[];
}

/** @throws Refusal `not-found` */
export async function results(store: Store, code: string): Promise<Results> {
	const { row, questions, show } = await load(store.read, code);
	const counts = await countAnswers(store.read, row.id);
	const { names, groups } = show;

	async function resultOf(index: number, round: Round): Promise<RoundResult> {
		const { placed = 0, undecided = 0 } = counts.get(round.round) ?? {};
		const known = { round: round.round, revealed: round.reveals > 0, placed, undecided };
		const [question, asked] = [questions[index], show.questions[index]];
		if (!known.revealed || !question || !asked) return known;
		const before = roundBefore(asked, round.round);
		const answers = await answersOf(store.read, question, round.round, before);
		const moves = answers.map(({ previous, position }) => ({ before: previous, now: position }));
		return {
			...known,
			comparison: {
				...twoSides(answers.map(({ position }) => position)),
				switched: countSwitched(moves)
			},
			answers: shuffled(answers).map(resultFor)
		};
	}

	function resultFor({ initials, group, position, previous }: Answer): AnswerResult {
		return {
			...(names === 'initials' && { initials }),
			...(groups && { group }),
			position,
			previous
		};
	}

	const told: Results['questions'] = [];
	for (const [index, { text }] of questions.entries()) {
		const rounds: RoundResult[] = [];
		for (const round of show.questions[index]?.rounds ?? []) {
			rounds.push(await resultOf(index, round));
		}
		told.push({ index: index + 1, text, rounds });
	}
	return { title: row.title, locale: row.locale, names, groups, questions: told };
}

function shuffled<T>(items: readonly T[]): T[] {
	const order = [...items];
	for (let last = order.length - 1; last > 0; last -= 1) {
		const other = randomInt(last + 1);
		const [a, b] = [order[last], order[other]] as [T, T];
		[order[last], order[other]] = [b, a];
	}
	return order;
}
