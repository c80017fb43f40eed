/**
 * Changes of a workshop's questions and rounds, from which workshop-control.ts puts together the
 * effects of a host's actions.
 */
import {
	type Round,
	type Run,
	type ShownRound,
	type StageContent,
	isInFront,
	phaseOf,
	questionOf,
	roundOf,
	shownRounds
} from './workshop.ts';

/**
 * Returns the run after a change of phase or question. The stage then shows the question, and the
 * timer stops.
 */
export function moved(run: Run, change: Partial<Run>): Run {
	return { ...run, view: 'question', timer: null, ...change };
}

/** Replaces the rounds of the current question. */
function withRounds(run: Run, change: (rounds: readonly Round[]) => readonly Round[]): Run {
	const { questions, at } = run;
	return moved(run, {
		questions: questions.map((one, index) =>
			index === at ? { ...one, rounds: change(one.rounds) } : one
		)
	});
}

function withCurrent(run: Run, change: (current: ShownRound) => Round): Run {
	const current = roundOf(run);
	return current
		? withRounds(run, (rounds) => rounds.map((one) => (one === current ? change(current) : one)))
		: run;
}

export const lock = (run: Run): Run =>
	withCurrent(run, (current) => ({ ...current, state: 'locked' }));

export const revealed = (run: Run): Run =>
	withCurrent(run, (current) => ({
		...current,
		state: 'revealed',
		reveals: current.reveals + 1
	}));

const withdraw = (run: Run): Run =>
	withCurrent(run, (current) => ({ ...current, state: 'withdrawn' }));

/** Whether a round is locked and was never revealed, so that it may open again. */
export const isUnseen = (round: Round | null) => round?.state === 'locked' && round.reveals === 0;

export function reopen(run: Run): Run {
	return isUnseen(roundOf(run))
		? withCurrent(run, (current) => ({ ...current, state: 'open' }))
		: run;
}

/**
 * Opens another round of the current question. A round that was withdrawn comes back with its
 * answers; it stays locked if it was revealed before.
 */
export function again(run: Run): Run {
	const withdrawn = questionOf(run)?.rounds.find(({ state }) => state === 'withdrawn');
	if (withdrawn) {
		const state = withdrawn.reveals > 0 ? 'locked' : 'open';
		return withRounds(run, (rounds) =>
			rounds.map((one) => (one === withdrawn ? { ...one, state } : one))
		);
	}
	const numbers = run.questions.flatMap(({ rounds }) => rounds.map(({ round }) => round));
	const round = Math.max(run.roundsAfter, ...numbers) + 1;
	return withRounds(run, (rounds) => [...rounds, { round, state: 'open', reveals: 0 }]);
}

/**
 * Moves to a question, and opens its first round unless it has rounds already; `null` when there is
 * no such question.
 */
export function entered(run: Run, at: number): Run | null {
	const question = run.questions[at];
	if (!question) return null;
	const left = phaseOf(run) === 'open' ? lock(run) : run;
	const target = moved(left, { at });
	return shownRounds(question).length === 0 ? again(target) : target;
}

/**
 * Goes back to before the current round was opened: to the round before it, else to the last
 * question before it that was opened, else to the lobby. An open round is withdrawn, so that going
 * forward brings it back.
 */
export function leaveRound(run: Run): Run {
	const question = questionOf(run);
	if (question && shownRounds(question).length > 1) return withdraw(run);
	const left = phaseOf(run) === 'open' ? withdraw(run) : run;
	const before = run.questions.slice(0, run.at ?? 0);
	const at = before.findLastIndex((one) => shownRounds(one).length > 0);
	if (at >= 0) return moved(left, { at });
	return moved(left, { at: null, view: run.withIdea ? 'idea-3' : 'question' });
}

export function end(run: Run): Run {
	return run.ended ? run : moved(run, { ended: true });
}

const IDEAS: readonly StageContent[] = ['idea-1', 'idea-2', 'idea-3'];

/** Whether the stage shows something in front of the question or the lobby. */
export const hasOverlay = (run: Run): boolean => isInFront(run.view, phaseOf(run));

export const closeView = (run: Run): Run => ({ ...run, view: 'question' });

/** Returns the screen about the idea that follows in the lobby; `null` after the last one. */
export function nextIdea({ view, withIdea }: Run): StageContent | null {
	if (view === 'question' && !withIdea) return null;
	return IDEAS[IDEAS.indexOf(view) + 1] ?? null;
}

/** Returns the content of the stage before this one in the lobby. */
export const previousIdea = ({ view }: Run): StageContent =>
	IDEAS[IDEAS.indexOf(view) - 1] ?? 'question';
