/** Rounds of an account's workshops that can stand side by side; see workshop-comparison.ts. */
import { type TwoSides, twoSides } from '../../domain/comparison.ts';
import type { Position } from '../../domain/continuum.ts';
import { questionKey, sameQuestions } from '../../domain/workshop-comparison.ts';
import type { Transaction } from '../db/writes.ts';
import { placesByRound } from './outcome.ts';

/** Last revealed round of a question: places in ascending order, without persons. */
export interface LastRound extends TwoSides {
	text: string;
	places: Position[];
}

export interface OtherWorkshop {
	code: string;
	title: string | null;
	createdAt: string;
}

/**
 * Returns the last revealed round of each question of a workshop. The places are sorted, so that
 * their order tells nothing about persons.
 */
export async function lastRoundsOf(db: Transaction, workshop: string): Promise<LastRound[]> {
	const rows = await db
		.selectFrom('workshopQuestion as q')
		.innerJoin('workshopRound as r', 'r.questionId', 'q.id')
		.where('q.workshopId', '=', workshop)
		.where('r.reveals', '>', 0)
		.select(['q.text', 'q.id', 'r.round'])
		.orderBy('q.ordinal')
		.orderBy('r.round')
		.execute();
	const last = [...new Map(rows.map((row) => [row.id, row])).values()];
	const answers = await placesByRound(
		db,
		workshop,
		last.map(({ round }) => round)
	);
	return last.map(({ text, round }) => {
		const given = answers.get(round) ?? [];
		const places = given.filter((place) => place !== null).sort((a, b) => a - b);
		return { text, places, ...twoSides(given) };
	});
}

/**
 * Returns the account's other workshops that share a revealed question with these rounds, newest
 * first.
 */
export async function comparableWith(
	db: Transaction,
	owner: string,
	{ id, rounds }: { id: string; rounds: readonly { text: string }[] }
): Promise<OtherWorkshop[]> {
	const rows = await db
		.selectFrom('workshop as w')
		.innerJoin('workshopQuestion as q', 'q.workshopId', 'w.id')
		.innerJoin('workshopRound as r', 'r.questionId', 'q.id')
		.where('w.accountId', '=', owner)
		.where('w.id', '<>', id)
		.where('r.reveals', '>', 0)
		.select(['w.code', 'w.title', 'w.createdAt', 'q.text'])
		.orderBy('w.createdAt', 'desc')
		.orderBy('w.id')
		.execute();
	const shared = rows.filter(({ text }) => sameQuestions(rounds, [{ text }]).length > 0);
	const byCode = new Map(shared.map(({ text: _, ...other }) => [other.code, other]));
	return [...byCode.values()];
}

/**
 * Returns the codes of the account's workshops that can be compared: those that share a revealed
 * question with another one.
 */
export async function comparableCodes(db: Transaction, owner: string): Promise<Set<string>> {
	const rows = await db
		.selectFrom('workshop as w')
		.innerJoin('workshopQuestion as q', 'q.workshopId', 'w.id')
		.innerJoin('workshopRound as r', 'r.questionId', 'q.id')
		.where('w.accountId', '=', owner)
		.where('r.reveals', '>', 0)
		.select(['w.code', 'q.text'])
		.distinct()
		.execute();
	const byQuestion = new Map<string, Set<string>>();
	for (const { code, text } of rows) {
		const key = questionKey(text);
		byQuestion.set(key, (byQuestion.get(key) ?? new Set()).add(code));
	}
	return new Set([...byQuestion.values()].flatMap((codes) => (codes.size > 1 ? [...codes] : [])));
}
