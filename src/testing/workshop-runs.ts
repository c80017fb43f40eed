/**
 * Makes runs of a workshop (its deck, current question and phase), for unit tests of
 * workshop-control.ts.
 */
import type { Round, Run, RunQuestion } from '../lib/domain/workshop.ts';

export const question = (id: string, ...rounds: Round[]): RunQuestion => ({ id, rounds });

export function aRun(change: Partial<Run> = {}): Run {
	return {
		questions: [question('a'), question('b'), question('c')],
		at: null,
		ended: false,
		view: 'question',
		reason: null,
		asksWhy: false,
		counted: true,
		timer: null,
		names: 'initials',
		groups: null,
		withIdea: false,
		twoRounds: false,
		pairsFirst: false,
		undo: null,
		rehearsal: null,
		roundsAfter: 0,
		...change
	};
}

export const at = (run: Run, index: number): Run => ({ ...run, at: index });

/** Makes a run at its first question; the question's first round is in this state. */
export function opened(state: Round['state'], change: Partial<Run> = {}): Run {
	const round: Round = { round: 1, state, reveals: state === 'revealed' ? 1 : 0 };
	const questions = [question('a', round), question('b'), question('c')];
	return aRun({ questions, at: 0, ...change });
}
