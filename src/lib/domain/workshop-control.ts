/**
 * Effects of a host's actions on a running workshop, as a reducer. Two hosts may act at once, and a
 * presentation clicker has only two keys, so actions can come in any order. Each action leads to a
 * valid state or is refused. The changes of questions and rounds are in workshop-moves.ts.
 */
import {
	canRehearse,
	inventedOrigins,
	runOnStage,
	withRehearsal,
	withoutRehearsal
} from './rehearsal.ts';
import {
	type AnswerOrigins,
	type Phase,
	type Run,
	type ShowableContent,
	type StageContent,
	isTooFew,
	phaseOf,
	questionOf,
	roundOf,
	shownRounds
} from './workshop.ts';
import {
	again,
	closeView,
	end,
	entered,
	hasOverlay,
	isUnseen,
	leaveRound,
	lock,
	moved,
	nextIdea,
	previousIdea,
	reopen,
	revealed
} from './workshop-moves.ts';
import { recordUndo, undone } from './workshop-undo.ts';

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
	| { action: 'show'; view: ShowableContent }
	/** Asks participants for the reason of their place, from now on, or no longer. */
	| { action: 'why'; on: boolean }
	/** Shows one reason on the stage; the caller checks that it belongs to the current round. */
	| { action: 'reason'; reason: string }
	/** Starts the timer on the stage; 0 seconds stops it. */
	| { action: 'timer'; seconds: number }
	/** Shows or hides the numbers of participants and of answers on the stage. */
	| { action: 'count'; shown: boolean }
	/** Takes the last step back, within a minute. */
	| { action: 'undo' }
	/** Starts a rehearsal, or ends it. */
	| { action: 'rehearse'; on: boolean };

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

export type ControlFault = 'wrong-phase' | 'too-few' | 'no-question' | 'moved-on';

export type Outcome = { run: Run } | { fault: ControlFault; phase: Phase };

/**
 * State that the host saw when choosing an action. The action is refused when the workshop is in
 * another state by then, so that two hosts who press at once do not go two steps.
 */
export interface Expectation {
	/** `null` in the lobby. */
	round: number | null;
	phase: Phase;
	view?: StageContent | undefined;
}

/**
 * Returns the effect of an action. In a rehearsal it has its effect there only.
 * @returns the run after the action, or the fault for which the action is refused
 */
export function reduce(
	run: Run,
	action: Action,
	moment: Moment,
	expected: Expectation | null = null
): Outcome {
	if (expected && !isAt(runOnStage(run), expected)) return refuse(runOnStage(run), 'moved-on');
	if (action.action === 'rehearse') return rehearse(run, action.on, moment);
	if (!run.rehearsal) return step(run, action, moment);
	// Invented participants give no reasons, and those of the real ones are not part of a rehearsal.
	if (action.action === 'why' || action.action === 'reason') {
		return refuse(run.rehearsal, 'wrong-phase');
	}
	if (action.action === 'forward' && run.rehearsal.ended) return { run: withoutRehearsal(run) };
	const invented = { ...moment, answers: inventedOrigins(run.rehearsal) };
	const outcome = step(run.rehearsal, action, invented);
	return 'fault' in outcome ? outcome : { run: { ...run, rehearsal: outcome.run } };
}

const isAt = (run: Run, { round, phase, view = run.view }: Expectation) =>
	phaseOf(run) === phase && (roundOf(run)?.round ?? null) === round && run.view === view;

function rehearse(run: Run, on: boolean, { seats, now }: Moment): Outcome {
	if (!on) return { run: withoutRehearsal(run) };
	if (!canRehearse({ joined: seats })) return refuse(run, 'wrong-phase');
	return { run: withRehearsal(run, now) };
}

function step(run: Run, action: Exclude<Action, { action: 'rehearse' }>, moment: Moment): Outcome {
	if (action.action === 'undo') {
		const before = undone(run, moment.now);
		return before ? { run: before } : refuse(run, 'wrong-phase');
	}
	const outcome = apply(run, action, moment);
	return 'fault' in outcome ? outcome : { run: recordUndo(run, outcome.run, moment.now) };
}

function apply(
	run: Run,
	action: Exclude<Action, { action: 'rehearse' | 'undo' }>,
	moment: Moment
): Outcome {
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
			return { run: back(run) };
		case 'end':
			return { run: end(run) };
		case 'show':
			return show(run, action.view);
		case 'why':
			return { run: { ...run, asksWhy: action.on } };
		case 'reason':
			return from(run, ['revealed'], () => ({ ...run, view: 'reason', reason: action.reason }));
		case 'timer':
			return { run: { ...run, timer: timerFor(action.seconds, moment.now) } };
		case 'count':
			return { run: { ...run, counted: action.shown } };
	}
}

const refuse = (run: Run, fault: ControlFault): Outcome => ({ fault, phase: phaseOf(run) });

function from(run: Run, phases: readonly Phase[], then: () => Run): Outcome {
	return phases.includes(phaseOf(run)) ? { run: then() } : refuse(run, 'wrong-phase');
}

function open(run: Run): Outcome {
	if (run.ended) return { run: moved(run, { ended: false }) };
	const target = phaseOf(run) === 'lobby' ? entered(run, 0) : run;
	if (!target) return refuse(run, 'no-question');
	const opened = reopen(target);
	// `isNew` is false when the round was already open, or when it stays closed because it was
	// revealed before.
	const isNew = opened !== run && phaseOf(opened) === 'open';
	return isNew ? { run: opened } : refuse(run, 'wrong-phase');
}

function reveal(run: Run, { answers }: Moment): Outcome {
	if (!['open', 'locked'].includes(phaseOf(run))) return refuse(run, 'wrong-phase');
	// A round that was revealed once is known, so showing it again reveals nothing more.
	const isFirst = roundOf(run)?.reveals === 0;
	if (isFirst && isTooFew(run, answers)) return refuse(run, 'too-few');
	return { run: revealed(run) };
}

function goTo(run: Run, at: number): Outcome {
	if (run.ended) return refuse(run, 'wrong-phase');
	if (at === run.at && questionOf(run)) return { run };
	const target = entered(run, at);
	return target ? { run: target } : refuse(run, 'no-question');
}

function forward(run: Run, moment: Moment): Outcome {
	if (hasOverlay(run)) return { run: closeView(run) };
	switch (phaseOf(run)) {
		case 'lobby': {
			const idea = nextIdea(run);
			return idea ? { run: { ...run, view: idea } } : onward(run);
		}
		case 'open': {
			const isFirst = roundsAsked(run) === 1;
			return run.pairsFirst && isFirst ? { run: lock(run) } : reveal(run, moment);
		}
		case 'locked':
			return reveal(run, moment);
		case 'revealed':
			return run.twoRounds && roundsAsked(run) === 1 ? { run: again(run) } : onward(run);
		case 'ended':
			return { run };
	}
}

function roundsAsked(run: Run): number {
	const question = questionOf(run);
	return question ? shownRounds(question).length : 0;
}

/**
 * Moves to the next question and opens its round, unless that round was revealed before. After the
 * last question the workshop ends.
 */
function onward(run: Run): Outcome {
	const at = run.at === null ? 0 : run.at + 1;
	if (at > 0 && at >= run.questions.length) return { run: end(run) };
	const target = entered(run, at);
	return target ? { run: reopen(target) } : refuse(run, 'no-question');
}

/** Undoes what `forward` did, one step at a time: a reveal, a locked round, an opened round. */
function back(run: Run): Run {
	if (hasOverlay(run)) return closeView(run);
	switch (phaseOf(run)) {
		case 'ended':
			return moved(run, { ended: false });
		case 'revealed':
			return lock(run);
		case 'locked':
			return isUnseen(roundOf(run)) ? reopen(run) : leaveRound(run);
		case 'open':
			return leaveRound(run);
		case 'lobby':
			return { ...run, view: previousIdea(run) };
	}
}

/** Changes the content of the stage. A question about the answers needs a revealed round. */
function show(run: Run, view: ShowableContent): Outcome {
	const isEarly = view === 'ask' && phaseOf(run) !== 'revealed';
	return isEarly ? refuse(run, 'wrong-phase') : { run: { ...run, view } };
}

function timerFor(seconds: number, now: Date) {
	if (!(seconds > 0 && seconds <= MAX_TIMER_S)) return null;
	return { seconds, endsAt: new Date(now.getTime() + seconds * 1000).toISOString() };
}
