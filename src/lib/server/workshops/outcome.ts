/** Outcome of a workshop in counts, for everybody who took part; see workshop-outcome.ts. */
import type { Position } from '../../domain/continuum.ts';
import { type QuestionOutcome, roundCounts } from '../../domain/workshop-outcome.ts';
import type { Transaction } from '../db/writes.ts';
import { load } from './stored-workshop.ts';

/**
 * Returns the questions that were revealed, in the order of the deck. A question of which no round
 * was revealed is left out, because nobody but the host may know more than its text.
 * @throws Refusal `not-found`
 */
export async function outcomeOf(db: Transaction, code: string): Promise<QuestionOutcome[]> {
	const { row, questions, run } = await load(db, code);
	const revealed = run.questions.map(({ rounds }) => rounds.filter(({ reveals }) => reveals > 0));
	const places = await placesByRound(
		db,
		row.id,
		revealed.flat().map(({ round }) => round)
	);
	return questions.flatMap(({ text }, at) => {
		const rounds = (revealed[at] ?? []).map(({ round }, nth) =>
			roundCounts(places.get(round) ?? [], nth + 1)
		);
		return rounds.length > 0 ? [{ index: at + 1, text, rounds }] : [];
	});
}

/**
 * Returns the answers in the rounds by round, in no order that tells anything; `null` for undecided.
 * Rounds without answers are not in the map.
 */
export async function placesByRound(db: Transaction, workshop: string, rounds: readonly number[]) {
	const places = new Map<number, (Position | null)[]>();
	if (rounds.length === 0) return places;
	const rows = await db
		.selectFrom('workshopAnswer')
		.where('workshopId', '=', workshop)
		.where('round', 'in', rounds)
		.select(['round', 'position'])
		.execute();
	for (const { round, position } of rows) {
		const inRound = places.get(round);
		if (inRound) inRound.push(position);
		else places.set(round, [position]);
	}
	return places;
}
