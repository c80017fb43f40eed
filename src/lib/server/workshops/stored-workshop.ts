/** Converts a workshop's rows to the domain's `Run`, and back. */
import type { Run, Steps } from '../../domain/workshop.ts';
import type {
	WorkshopQuestionTable,
	WorkshopRoundTable,
	WorkshopTable
} from '../db/workshop-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { requireWithin } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { rehearsalOf, rehearsalToJson, undoOf, undoToJson } from './stored-run.ts';

export interface StoredWorkshop {
	row: WorkshopTable;
	/** Questions in the order of the deck. */
	questions: WorkshopQuestionTable[];
	run: Run;
}

/**
 * Returns the row of the workshop with this code.
 * @throws Refusal `not-found`
 */
export async function rowOf(db: Transaction, code: string): Promise<WorkshopTable> {
	const row = await db
		.selectFrom('workshop')
		.selectAll()
		.where('code', '=', code)
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found');
	return row;
}

/**
 * Reads a workshop with its deck and rounds, in three queries.
 * @throws Refusal `not-found`
 */
export async function load(db: Transaction, code: string): Promise<StoredWorkshop> {
	const row = await rowOf(db, code);
	const questions = await questionsOf(db, row.id);
	const rounds = await db
		.selectFrom('workshopRound')
		.selectAll()
		.where('workshopId', '=', row.id)
		.orderBy('round')
		.execute();
	return { row, questions, run: runOf(row, questions, rounds) };
}

/** Returns the questions of a workshop in the order of the deck. */
export function questionsOf(db: Transaction, workshop: string): Promise<WorkshopQuestionTable[]> {
	return db
		.selectFrom('workshopQuestion')
		.selectAll()
		.where('workshopId', '=', workshop)
		.orderBy('ordinal')
		.execute();
}

/** Returns the steps of a workshop that `forward` walks through. */
export const stepsOf = (row: Pick<WorkshopTable, keyof Steps>): Steps => ({
	withIdea: row.withIdea === 1,
	twoRounds: row.twoRounds === 1,
	pairsFirst: row.pairsFirst === 1
});

export const stepsToRow = ({ withIdea, twoRounds, pairsFirst }: Steps) =>
	({
		withIdea: withIdea ? 1 : 0,
		twoRounds: twoRounds ? 1 : 0,
		pairsFirst: pairsFirst ? 1 : 0
	}) as const;

/** Returns the names of the two groups; `null` for a workshop without groups. */
export const groupsOf = ({ groups }: Pick<WorkshopTable, 'groups'>) =>
	groups === null ? null : (JSON.parse(groups) as [string, string]);

function runOf(
	row: WorkshopTable,
	questions: readonly WorkshopQuestionTable[],
	rounds: readonly WorkshopRoundTable[]
): Run {
	const { timerSeconds, timerEndsAt } = row;
	const at = questions.findIndex(({ id }) => id === row.questionId);
	const run: Run = {
		questions: questions.map(({ id }) => ({
			id,
			rounds: rounds
				.filter(({ questionId }) => questionId === id)
				.map(({ round, state, reveals, withdrawn }) => ({
					round,
					state: withdrawn === 1 ? ('withdrawn' as const) : state,
					reveals
				}))
		})),
		at: at < 0 ? null : at,
		ended: row.endedAt !== null,
		view: row.view,
		reason: row.reasonId,
		asksWhy: row.asksWhy === 1,
		counted: row.counted === 1,
		timer:
			timerSeconds === null || timerEndsAt === null
				? null
				: { seconds: timerSeconds, endsAt: timerEndsAt },
		names: row.names,
		groups: groupsOf(row),
		...stepsOf(row),
		undo: undoOf(row),
		rehearsal: null,
		roundsAfter: 0
	};
	return { ...run, rehearsal: rehearsalOf(row, run) };
}

/**
 * Stores a changed run: its rounds and the workshop's row. The stored deck stays unchanged.
 * @throws Refusal `full` when the workshop has its maximum number of rounds
 */
export async function save(
	db: Transaction,
	{ row, run: before }: StoredWorkshop,
	run: Run,
	now: Date
): Promise<void> {
	await saveRounds(db, row.id, before, run);
	const at = run.at === null ? undefined : run.questions[run.at];
	const endedAt = run.ended ? (row.endedAt ?? now.toISOString()) : null;
	await db
		.updateTable('workshop')
		.set({
			questionId: at?.id ?? null,
			view: run.view,
			reasonId: run.view === 'reason' ? run.reason : null,
			asksWhy: run.asksWhy ? 1 : 0,
			counted: run.counted ? 1 : 0,
			timerSeconds: run.timer?.seconds ?? null,
			timerEndsAt: run.timer?.endsAt ?? null,
			undo: undoToJson(run),
			rehearsal: rehearsalToJson(run),
			endedAt
		})
		.where('id', '=', row.id)
		.execute();
}

async function saveRounds(db: Transaction, workshopId: string, before: Run, after: Run) {
	const known = new Map(
		before.questions.flatMap(({ rounds }) => rounds.map((one) => [one.round, one]))
	);
	for (const { id: questionId, rounds } of after.questions) {
		for (const { round, state, reveals } of rounds) {
			const old = known.get(round);
			const stored = {
				state: state === 'withdrawn' ? 'locked' : state,
				withdrawn: state === 'withdrawn' ? 1 : 0,
				reveals
			} as const;
			if (!old) {
				requireWithin('workshopRounds', round);
				const row = { workshopId, questionId, round, ...stored };
				await db.insertInto('workshopRound').values(row).execute();
			} else if (old.state !== state || old.reveals !== reveals) {
				await db
					.updateTable('workshopRound')
					.set(stored)
					.where('workshopId', '=', workshopId)
					.where('round', '=', round)
					.execute();
			}
		}
	}
}
