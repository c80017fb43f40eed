/**
 * Results of a workshop, which the host can download in any phase. A round that was never revealed
 * contributes only its counts. Answers are shuffled, and in a workshop without names nothing
 * identifies the person who gave an answer.
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
	/** Initials; present only when the workshop asks for them. */
	initials?: string | null;
	group?: Group | null;
	/** `null` for undecided. */
	position: Position | null;
	/**
	 * Position of the same seat in the last earlier round of the question that was revealed; `null`
	 * for none.
	 */
	previous: Position | null;
}

export interface RoundResult extends AnswerCounts {
	round: number;
	revealed: boolean;
	/**
	 * Comparison of the answers. Like `answers`, it is present only for a round that was revealed.
	 */
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

/**
 * Returns the results of all rounds, in the order of the deck.
 * @throws Refusal `not-found`
 */
export async function resultsOf(store: Store, code: string): Promise<Results> {
	const { row, questions, run } = await load(store.read, code);
	const counts = await countAnswers(store.read, row.id);
	const { names, groups } = run;

	async function resultOf(index: number, round: Round): Promise<RoundResult> {
		const { placed = 0, undecided = 0 } = counts.get(round.round) ?? {};
		const summary = { round: round.round, revealed: round.reveals > 0, placed, undecided };
		const [question, asked] = [questions[index], run.questions[index]];
		if (!summary.revealed || !question || !asked) return summary;
		const before = roundBefore(asked, round.round);
		const answers = await answersOf(store.read, question, round.round, before);
		const moves = answers.map(({ previous, position }) => ({ before: previous, now: position }));
		return {
			...summary,
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

	const questionResults: Results['questions'] = [];
	for (const [index, { text }] of questions.entries()) {
		const rounds: RoundResult[] = [];
		for (const round of run.questions[index]?.rounds ?? []) {
			// A round that the host went back from stays in the results if somebody had answered.
			if (round.state === 'withdrawn' && !counts.has(round.round)) continue;
			rounds.push(await resultOf(index, round));
		}
		questionResults.push({ index: index + 1, text, rounds });
	}
	return { title: row.title, locale: row.locale, names, groups, questions: questionResults };
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
