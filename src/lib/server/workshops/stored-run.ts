/** Converts the parts of a run that are stored as JSON: the facts for an undo, and a rehearsal. */
import type { Round, Run, Undo } from '../../domain/workshop.ts';
import type { WorkshopTable } from '../db/workshop-tables.ts';

/** Rehearsal in the database. The workshop's settings and deck are not part of it. */
type StoredRehearsal = Pick<
	Run,
	'ended' | 'view' | 'counted' | 'timer' | 'undo' | 'roundsAfter'
> & {
	/** Id of the current question; `null` in the lobby. */
	question: string | null;
	/** Rounds by the id of their question. */
	rounds: Record<string, readonly Round[]>;
};

export const undoOf = ({ undo }: Pick<WorkshopTable, 'undo'>) =>
	undo === null ? null : (JSON.parse(undo) as Undo);

export const undoToJson = ({ undo }: Run) => undo && JSON.stringify(undo);

/**
 * Returns the run of the stored rehearsal, with the deck and the settings that the workshop has
 * now; `null` without a rehearsal.
 * @param run run of the workshop
 */
export function rehearsalOf({ rehearsal }: Pick<WorkshopTable, 'rehearsal'>, run: Run): Run | null {
	if (rehearsal === null) return null;
	const { question, rounds, ...stored } = JSON.parse(rehearsal) as StoredRehearsal;
	const at = run.questions.findIndex(({ id }) => id === question);
	return {
		...run,
		...stored,
		at: at < 0 ? null : at,
		questions: run.questions.map(({ id }) => ({ id, rounds: rounds[id] ?? [] })),
		rehearsal: null
	};
}

export function rehearsalToJson({ rehearsal }: Run): string | null {
	if (!rehearsal) return null;
	const { questions, at, ended, view, counted, timer, undo, roundsAfter } = rehearsal;
	const stored: StoredRehearsal = {
		ended,
		view,
		counted,
		timer,
		undo,
		roundsAfter,
		question: at === null ? null : (questions[at]?.id ?? null),
		rounds: Object.fromEntries(questions.map(({ id, rounds }) => [id, rounds]))
	};
	return JSON.stringify(stored);
}
