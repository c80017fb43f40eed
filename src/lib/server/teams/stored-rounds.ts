/**
 * Reads rounds with their answers. After two memberships were merged, the answers of both count as
 * answers of the membership that remained.
 */
import type { Position } from '../../domain/continuum.ts';
import type { Answer, Round } from '../../domain/team.ts';
import type { Transaction } from '../db/writes.ts';

export interface StoredAnswer extends Answer {
	placedAt: string;
}

export interface StoredRound extends Round {
	answers: readonly StoredAnswer[];
	id: string;
	/** The question as the round asks it. */
	question: string;
	revealedAt: string | null;
}

/**
 * Returns answers by round id, in the order in which the members joined. This order does not tell
 * who placed first. If two memberships that had both answered were merged later, only the answer of
 * the membership that remained counts.
 */
export async function answersOf(
	db: Transaction,
	rounds: readonly string[]
): Promise<Map<string, StoredAnswer[]>> {
	if (rounds.length === 0) return new Map();
	const rows = await db
		.selectFrom('teamPlacement as p')
		.innerJoin('teamMember as who', 'who.id', 'p.memberId')
		.select(['p.roundId', 'p.position', 'p.note', 'p.late', 'p.placedAt'])
		.select(['who.id', 'who.mergedInto'])
		.where('p.roundId', 'in', rounds)
		.orderBy('who.joinedAt')
		.orderBy('who.id')
		.execute();
	const found = new Map<string, Map<string, StoredAnswer>>();
	for (const { roundId, position, note, late, placedAt, id, mergedInto } of rows) {
		const member = mergedInto ?? id;
		const answers = found.get(roundId) ?? new Map<string, StoredAnswer>();
		found.set(roundId, answers);
		if (mergedInto && answers.has(member)) continue;
		const by = mergedInto ? { by: id } : {};
		answers.set(member, { member, ...by, position, note, late: late === 1, placedAt });
	}
	return new Map([...found].map(([round, answers]) => [round, [...answers.values()]]));
}

/**
 * Returns rounds by assignment id, oldest first, each with the positions of the previous round.
 * @param which `last two` loads only the answers of the last two rounds; earlier rounds get none
 */
export async function roundsOf(
	db: Transaction,
	assignments: readonly string[],
	which: 'all' | 'last two' = 'all'
): Promise<Map<string, StoredRound[]>> {
	if (assignments.length === 0) return new Map();
	const rows = await db
		.selectFrom('teamRound as r')
		.innerJoin('teamAssignment as a', 'a.id', 'r.assignmentId')
		.select(['r.id', 'r.assignmentId', 'r.number', 'r.revealedAt'])
		.select(({ fn }) => fn.coalesce('r.question', 'a.question').as('question'))
		.where('r.assignmentId', 'in', assignments)
		.orderBy('r.assignmentId')
		.orderBy('r.number')
		.execute();
	const byAssignment = Map.groupBy(rows, ({ assignmentId }) => assignmentId);
	const wanted = [...byAssignment.values()].flatMap((all) =>
		which === 'all' ? all : all.slice(-2)
	);
	const answers = await answersOf(
		db,
		wanted.map(({ id }) => id)
	);
	return new Map([...byAssignment].map(([id, all]) => [id, linked(all, answers)]));
}

/** Adds to each round the positions of the previous round. */
function linked(
	rows: readonly Pick<StoredRound, 'id' | 'number' | 'question' | 'revealedAt'>[],
	answers: ReadonlyMap<string, StoredAnswer[]>
): StoredRound[] {
	let before: ReadonlyMap<string, Position | null> = new Map();
	return rows.map((row) => {
		const given = answers.get(row.id) ?? [];
		const round = { ...row, revealed: row.revealedAt !== null, answers: given, before };
		before = new Map(given.map(({ member, position }) => [member, position]));
		return round;
	});
}
