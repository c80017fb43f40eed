/** Rounds with their answers; the answers of a merged member belong to the member merged into. */
import type { Position } from '../../domain/continuum.ts';
import type { Answer, Round } from '../../domain/team.ts';
import type { TeamRoundTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';

export interface StoredRound extends Round {
	id: string;
	revealedAt: string | null;
}

/**
 * Answers by round id, in the order in which the members joined, which does not reveal who placed
 * first. Of two members who both answered and were merged later, the remaining member's own answer
 * counts.
 */
export async function answersOf(
	db: Transaction,
	rounds: readonly string[]
): Promise<Map<string, Answer[]>> {
	if (rounds.length === 0) return new Map();
	const rows = await db
		.selectFrom('teamPlacement as p')
		.innerJoin('teamMember as who', 'who.id', 'p.memberId')
		.select(['p.roundId', 'p.position', 'p.note', 'p.late', 'who.id', 'who.mergedInto'])
		.where('p.roundId', 'in', rounds)
		.orderBy('who.joinedAt')
		.orderBy('who.id')
		.execute();
	const found = new Map<string, Map<string, Answer>>();
	for (const { roundId, position, note, late, id, mergedInto } of rows) {
		const member = mergedInto ?? id;
		const answers = found.get(roundId) ?? new Map<string, Answer>();
		found.set(roundId, answers);
		if (mergedInto && answers.has(member)) continue;
		answers.set(member, { member, position, note, late: late === 1 });
	}
	return new Map([...found].map(([round, answers]) => [round, [...answers.values()]]));
}

/**
 * Rounds by assignment id, oldest first, each with the positions of the round before.
 * @param which `last two` loads answers for the last two rounds only; earlier ones stay empty
 */
export async function roundsOf(
	db: Transaction,
	assignments: readonly string[],
	which: 'all' | 'last two' = 'all'
): Promise<Map<string, StoredRound[]>> {
	if (assignments.length === 0) return new Map();
	const rows = await db
		.selectFrom('teamRound')
		.selectAll()
		.where('assignmentId', 'in', assignments)
		.orderBy('assignmentId')
		.orderBy('number')
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

/** Gives each round the positions of the round before. */
function linked(
	rows: readonly TeamRoundTable[],
	answers: ReadonlyMap<string, Answer[]>
): StoredRound[] {
	let before: ReadonlyMap<string, Position | null> = new Map();
	return rows.map(({ id, number, revealedAt }) => {
		const given = answers.get(id) ?? [];
		const round = { id, number, revealed: revealedAt !== null, revealedAt, answers: given, before };
		before = new Map(given.map(({ member, position }) => [member, position]));
		return round;
	});
}
