/**
 * Effects of a host's actions on a running workshop, as a reducer. Two hosts may act at once, and a
 * presentation clicker has only two keys, so actions can come in any order. Each action leads to a
 * valid state or is refused.
 */
import {
	type AnswerOrigins,
	type Phase,
	type Round,
	type Run,
	type StageContent,
	isTooFew,
	phaseOf,
	questionOf,
	roundOf
} from './workshop.ts';

/** Actions without arguments; `forward` and `back` are the keys of a presentation clicker. */
export const SIMPLE_ACTIONS = [
	'open',
	'lock',
	'reveal',
	'hide',
	'again',
	'next',
	'previous',
	'forward',
	'back',
	'end'
] as const;

export type Action =
	| { action: (typeof SIMPLE_ACTIONS)[number] }
	/** `question` counts from 1, as on the stage. */
	| { action: 'goto'; question: number }
	| { action: 'show'; view: StageContent }
	/** Starts the timer on the stage; 0 seconds stops it. */
	| { action: 'timer'; seconds: number }
	/** Shows or hides the numbers of participants and of answers on the stage. */
	| { action: 'count'; shown: boolean };

/** Maximum number of seconds for the timer on the stage. */
export const MAX_TIMER_S = 7_200;

/** Facts that are not part of a workshop's run but decide about an action. */
export interface Moment {
	/** Numbers of answers in the current round: one entry, or one entry per group. */
	answers: readonly AnswerOrigins[];
	/** Number of seats taken by phones. */
	seats: number;
	now: Date;
}

export type ControlFault = 'wrong-phase' | 'too-few' | 'no-question';

export type Outcome = { show: Run } | { fault: ControlFault; phase: Phase };

/**
 * Returns the effect of an action.
 * @returns the run after the action, or the fault for which the action is refused
 */
export function reduce(run: Run, action: Action, moment: Moment): Outcome {
	switch (action.action) {
		case 'open':
			return open(run);
		case 'lock':
			return from(run, ['open'], () => lock(run));
		case 'reveal':
			return reveal(run, moment);
		case 'hide':
			return from(run, ['revealed'], () => lock(run));
		case 'again':
			return from(run, ['locked', 'revealed'], () => again(run));
		case 'next':
			return goTo(run, (run.at ?? -1) + 1);
		case 'previous':
			return goTo(run, (run.at ?? 0) - 1);
		case 'goto':
			return goTo(run, action.question - 1);
		case 'forward':
			return forward(run, moment);
		case 'back':
			return { show: back(run) };
		case 'end':
			return { show: end(run) };
		case 'show':
			return turnTo(run, action.view, moment);
		case 'timer':
			return { show: { ...run, timer: timerFor(action.seconds, moment.now) } };
		case 'count':
			return { show: { ...run, counted: action.shown } };
	}
}

const refuse = (run: Run, fault: ControlFault): Outcome => ({ fault, phase: phaseOf(run) });

function from(run: Run, phases: readonly Phase[], then: () => Run): Outcome {
	return phases.includes(phaseOf(run)) ? { show: then() } : refuse(run, 'wrong-phase');
}

/**
 * Returns the run after a change of phase or question. The stage then shows the question, and the
 * timer stops.
 */
function moved(run: Run, change: Partial<Run>): Run {
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

function withLast(run: Run, change: (last: Round) => Round): Run {
	return withRounds(run, (rounds) =>
		rounds.map((one, index) => (index === rounds.length - 1 ? change(one) : one))
	);
}

const lock = (run: Run) => withLast(run, (last) => ({ ...last, state: 'locked' }));

/** Opens another round of the current question. */
function again(run: Run): Run {
	const numbers = run.questions.flatMap(({ rounds }) => rounds.map(({ round }) => round));
	const round = Math.max(0, ...numbers) + 1;
	return withRounds(run, (rounds) => [...rounds, { round, state: 'open', reveals: 0 }]);
}

const isUnseen = (round: Round | null) => round?.state === 'locked' && round.reveals === 0;

function reopen(run: Run): Run {
	return isUnseen(roundOf(run)) ? withLast(run, (last) => ({ ...last, state: 'open' })) : run;
}

function open(run: Run): Outcome {
	if (run.ended) return { show: moved(run, { ended: false }) };
	const target = phaseOf(run) === 'lobby' ? entered(run, 0) : run;
	if (!target) return refuse(run, 'no-question');
	const opened = reopen(target);
	// `isNew` is false when the round was already open, or when it stays closed because it was
	// revealed before.
	const isNew = opened !== run && phaseOf(opened) === 'open';
	return isNew ? { show: opened } : refuse(run, 'wrong-phase');
}

function reveal(run: Run, { answers }: Moment): Outcome {
	if (!['open', 'locked'].includes(phaseOf(run))) return refuse(run, 'wrong-phase');
	if (isTooFew(run, answers)) return refuse(run, 'too-few');
	return {
		show: withLast(run, (last) => ({ ...last, state: 'revealed', reveals: last.reveals + 1 }))
	};
}

/**
 * Moves to a question, and opens its first round unless it has rounds already; `null` when there is
 * no such question.
 */
function entered(run: Run, at: number): Run | null {
	const question = run.questions[at];
	if (!question) return null;
	const left = phaseOf(run) === 'open' ? lock(run) : run;
	const target = moved(left, { at });
	return question.rounds.length === 0 ? again(target) : target;
}

function goTo(run: Run, at: number): Outcome {
	if (run.ended) return refuse(run, 'wrong-phase');
	if (at === run.at && questionOf(run)) return { show: run };
	const target = entered(run, at);
	return target ? { show: target } : refuse(run, 'no-question');
}

function end(run: Run): Run {
	return run.ended ? run : moved(run, { ended: true });
}

const IDEAS: readonly StageContent[] = ['idea-1', 'idea-2', 'idea-3'];

function forward(run: Run, moment: Moment): Outcome {
	switch (phaseOf(run)) {
		case 'lobby': {
			const idea = IDEAS[IDEAS.indexOf(run.view) + 1];
			if (IDEAS.includes(run.view) && idea) return { show: { ...run, view: idea } };
			return onward(run);
		}
		case 'open':
			return run.pairsFirst ? { show: lock(run) } : reveal(run, moment);
		case 'locked':
			// A host with only a clicker must be able to leave a question that has too few answers for a
			// reveal.
			return isTooFew(run, moment.answers) ? onward(run) : reveal(run, moment);
		case 'revealed':
			return onward(run);
		case 'ended':
			return { show: run };
	}
}

/**
 * Moves to the next question and opens its round, unless that round was revealed before. After the
 * last question the workshop ends.
 */
function onward(run: Run): Outcome {
	const at = run.at === null ? 0 : run.at + 1;
	if (at > 0 && at >= run.questions.length) return { show: end(run) };
	const target = entered(run, at);
	return target ? { show: reopen(target) } : refuse(run, 'no-question');
}

function back(run: Run): Run {
	switch (phaseOf(run)) {
		case 'ended':
			return moved(run, { ended: false });
		case 'revealed':
			return lock(run);
		case 'open':
		case 'locked':
			return (run.at && entered(run, run.at - 1)) || toLobby(run);
		case 'lobby': {
			const idea = IDEAS.indexOf(run.view);
			return idea < 0 ? run : { ...run, view: IDEAS[idea - 1] ?? 'question' };
		}
	}
}

function toLobby(run: Run): Run {
	return moved(phaseOf(run) === 'open' ? lock(run) : run, { at: null });
}

function turnTo(run: Run, view: StageContent, { seats }: Moment): Outcome {
	if (view === 'practice' && seats > 0) return refuse(run, 'wrong-phase');
	return { show: { ...run, view } };
}

function timerFor(seconds: number, now: Date) {
	if (!(seconds > 0 && seconds <= MAX_TIMER_S)) return null;
	return { seconds, endsAt: new Date(now.getTime() + seconds * 1000).toISOString() };
}
