/**
 * What a host's action makes of a workshop. Two hosts may hold the desk at once, and a clicker has
 * two keys only: whatever comes in, in whatever order, leads to a legal state or to a refusal.
 */
import {
	type Phase,
	type Round,
	type Run,
	type StageContent,
	isTooFew,
	phaseOf,
	questionOf,
	roundOf
} from './workshop.ts';

export const MOVES = [
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
	| { action: (typeof MOVES)[number] }
	/** Counts from 1, as on the wall. */
	| { action: 'goto'; question: number }
	| { action: 'show'; view: StageContent }
	/** None stops it. */
	| { action: 'timer'; seconds: number }
	| { action: 'count'; shown: boolean };

/** What the wall's clock can be set to, in seconds. */
export const LONGEST_TIMER_S = 7_200;

/** What a show does not know by itself. */
export interface Moment {
	/** How many have answered in the current round: one number, or one for each group. */
	answers: readonly number[];
	/** How many are in. */
	seats: number;
	now: Date;
}

export type ControlFault = 'wrong-phase' | 'too-few' | 'no-question';

export type Outcome = { show: Run } | { fault: ControlFault; phase: Phase };

export function reduce(show: Run, action: Action, moment: Moment): Outcome {
	switch (action.action) {
		case 'open':
			return open(show);
		case 'lock':
			return from(show, ['open'], () => lock(show));
		case 'reveal':
			return reveal(show, moment);
		case 'hide':
			return from(show, ['revealed'], () => lock(show));
		case 'again':
			return from(show, ['locked', 'revealed'], () => again(show));
		case 'next':
			return goTo(show, (show.at ?? -1) + 1);
		case 'previous':
			return goTo(show, (show.at ?? 0) - 1);
		case 'goto':
			return goTo(show, action.question - 1);
		case 'forward':
			return forward(show, moment);
		case 'back':
			return { show: back(show) };
		case 'end':
			return { show: end(show) };
		case 'show':
			return turnTo(show, action.view, moment);
		case 'timer':
			return { show: { ...show, timer: timerFor(action.seconds, moment.now) } };
		case 'count':
			return { show: { ...show, counted: action.shown } };
	}
}

const refuse = (show: Run, fault: ControlFault): Outcome => ({ fault, phase: phaseOf(show) });

function from(show: Run, phases: readonly Phase[], then: () => Run): Outcome {
	return phases.includes(phaseOf(show)) ? { show: then() } : refuse(show, 'wrong-phase');
}

/** To another phase or question: the wall turns to it, and time runs anew. */
function moved(show: Run, change: Partial<Run>): Run {
	return { ...show, view: 'question', timer: null, ...change };
}

/** The same show with another last round in the current question, or with one more. */
function withRounds(show: Run, change: (rounds: readonly Round[]) => readonly Round[]): Run {
	const { questions, at } = show;
	return moved(show, {
		questions: questions.map((one, index) =>
			index === at ? { ...one, rounds: change(one.rounds) } : one
		)
	});
}

function withLast(show: Run, change: (last: Round) => Round): Run {
	return withRounds(show, (rounds) =>
		rounds.map((one, index) => (index === rounds.length - 1 ? change(one) : one))
	);
}

const lock = (show: Run) => withLast(show, (last) => ({ ...last, state: 'locked' }));

function again(show: Run): Run {
	const numbers = show.questions.flatMap(({ rounds }) => rounds.map(({ round }) => round));
	const round = Math.max(0, ...numbers) + 1;
	return withRounds(show, (rounds) => [...rounds, { round, state: 'open', reveals: 0 }]);
}

const isUnseen = (round: Round | null) => round?.state === 'locked' && round.reveals === 0;

function reopen(show: Run): Run {
	return isUnseen(roundOf(show)) ? withLast(show, (last) => ({ ...last, state: 'open' })) : show;
}

function open(show: Run): Outcome {
	if (show.ended) return { show: moved(show, { ended: false }) };
	const there = phaseOf(show) === 'lobby' ? entered(show, 0) : show;
	if (!there) return refuse(show, 'no-question');
	const opened = reopen(there);
	// Neither a round that is open already nor one that the room has seen.
	const isNew = opened !== show && phaseOf(opened) === 'open';
	return isNew ? { show: opened } : refuse(show, 'wrong-phase');
}

function reveal(show: Run, { answers }: Moment): Outcome {
	if (!['open', 'locked'].includes(phaseOf(show))) return refuse(show, 'wrong-phase');
	if (isTooFew(show, answers)) return refuse(show, 'too-few');
	return {
		show: withLast(show, (last) => ({ ...last, state: 'revealed', reveals: last.reveals + 1 }))
	};
}

/** At another question: opened where it never was, else as it was left. */
function entered(show: Run, at: number): Run | null {
	const question = show.questions[at];
	if (!question) return null;
	const left = phaseOf(show) === 'open' ? lock(show) : show;
	const there = moved(left, { at });
	return question.rounds.length === 0 ? again(there) : there;
}

function goTo(show: Run, at: number): Outcome {
	if (show.ended) return refuse(show, 'wrong-phase');
	if (at === show.at && questionOf(show)) return { show };
	const there = entered(show, at);
	return there ? { show: there } : refuse(show, 'no-question');
}

function end(show: Run): Run {
	return show.ended ? show : moved(show, { ended: true });
}

const IDEAS: readonly StageContent[] = ['idea-1', 'idea-2', 'idea-3'];

function forward(show: Run, moment: Moment): Outcome {
	switch (phaseOf(show)) {
		case 'lobby': {
			const idea = IDEAS[IDEAS.indexOf(show.view) + 1];
			if (IDEAS.includes(show.view) && idea) return { show: { ...show, view: idea } };
			return onward(show);
		}
		case 'open':
			return show.pairsFirst ? { show: lock(show) } : reveal(show, moment);
		case 'locked':
			// With a clicker alone nobody may be stuck at a question that too few have answered.
			return isTooFew(show, moment.answers) ? onward(show) : reveal(show, moment);
		case 'revealed':
			return onward(show);
		case 'ended':
			return { show };
	}
}

/** To the next question, open unless the room has seen it, or past the last one to the end. */
function onward(show: Run): Outcome {
	const at = show.at === null ? 0 : show.at + 1;
	if (at > 0 && at >= show.questions.length) return { show: end(show) };
	const there = entered(show, at);
	return there ? { show: reopen(there) } : refuse(show, 'no-question');
}

function back(show: Run): Run {
	switch (phaseOf(show)) {
		case 'ended':
			return moved(show, { ended: false });
		case 'revealed':
			return lock(show);
		case 'open':
		case 'locked':
			return (show.at && entered(show, show.at - 1)) || toLobby(show);
		case 'lobby': {
			const idea = IDEAS.indexOf(show.view);
			return idea < 0 ? show : { ...show, view: IDEAS[idea - 1] ?? 'question' };
		}
	}
}

function toLobby(show: Run): Run {
	return moved(phaseOf(show) === 'open' ? lock(show) : show, { at: null });
}

function turnTo(show: Run, view: StageContent, { seats }: Moment): Outcome {
	if (view === 'practice' && seats > 0) return refuse(show, 'wrong-phase');
	return { show: { ...show, view } };
}

function timerFor(seconds: number, now: Date) {
	if (!(seconds > 0 && seconds <= LONGEST_TIMER_S)) return null;
	return { seconds, endsAt: new Date(now.getTime() + seconds * 1000).toISOString() };
}
