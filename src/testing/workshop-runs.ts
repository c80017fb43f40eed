/** Shows to try the rules of a workshop on; for tests only. */
import type { Round, Show, ShowQuestion } from '../lib/domain/workshop.ts';

export const question = (id: string, ...rounds: Round[]): ShowQuestion => ({ id, rounds });

export function aShow(change: Partial<Show> = {}): Show {
	return {
		questions: [question('a'), question('b'), question('c')],
		at: null,
		ended: false,
		view: 'question',
		counted: true,
		timer: null,
		names: 'initials',
		groups: null,
		pairsFirst: false,
		...change
	};
}

export const at = (show: Show, index: number): Show => ({ ...show, at: index });

/** At the first question, whose first round is in this state. */
export function opened(state: Round['state'], change: Partial<Show> = {}): Show {
	const round: Round = { round: 1, state, reveals: state === 'revealed' ? 1 : 0 };
	const questions = [question('a', round), question('b'), question('c')];
	return aShow({ questions, at: 0, ...change });
}
