/**
 * State of a running workshop: its questions, their rounds, and the current one. The effects of a
 * host's actions are in workshop-control.ts, the views of the state in workshop-view.ts.
 */

export const PHASES = ['lobby', 'open', 'locked', 'revealed', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * Contents of the stage. `roles` explains the two roles, and `idea-1` to `idea-3` the idea behind
 * them; `practice` shows invented answers for a rehearsal.
 */
export const STAGE_CONTENTS = [
	'question',
	'qr',
	'black',
	'roles',
	'idea-1',
	'idea-2',
	'idea-3',
	'practice'
] as const;
export type StageContent = (typeof STAGE_CONTENTS)[number];

/** Names on the dots of a workshop: anonymous, or with participants' initials. */
export const NAMES = ['none', 'initials'] as const;
export type Names = (typeof NAMES)[number];

/** Index of the group that a participant chose on joining, in a workshop with two groups. */
export type Group = 0 | 1;

export const ROUND_STATES = ['open', 'locked', 'revealed'] as const;

/** One placing of the participants on one question. */
export interface Round {
	/** Number from 1, unique within the workshop: a late answer cannot count for another round. */
	round: number;
	state: (typeof ROUND_STATES)[number];
	/** Number of times the round was revealed; a round revealed once never opens again. */
	reveals: number;
}

export interface RunQuestion {
	id: string;
	/** Oldest first; only the last one can be open. */
	rounds: readonly Round[];
}

export interface Timer {
	/** Length that the host set. */
	seconds: number;
	/** RFC 3339 in UTC. */
	endsAt: string;
}

/** State of a workshop that a host's actions change. */
export interface Run {
	questions: readonly RunQuestion[];
	/** Index of the current question, from 0; `null` in the lobby. */
	at: number | null;
	/** The other fields stay unchanged at the end, so that a host can resume the workshop. */
	ended: boolean;
	view: StageContent;
	/** Whether the stage shows the numbers of participants and of answers. */
	counted: boolean;
	timer: Timer | null;
	names: Names;
	/** Names of the two groups; `null` in a workshop without groups. */
	groups: readonly [string, string] | null;
	/** Participants talk in pairs first: a step forward locks the open round before revealing it. */
	pairsFirst: boolean;
}

/** Current question, `null` in the lobby. */
export function questionOf({ questions, at }: Run): RunQuestion | null {
	return at === null ? null : (questions[at] ?? null);
}

/** Last round of the current question, also after the end; `null` in the lobby. */
export function roundOf(run: Run): Round | null {
	return questionOf(run)?.rounds.at(-1) ?? null;
}

export function phaseOf(run: Run): Phase {
	return phaseAt({ ended: run.ended, round: roundOf(run) });
}

/** Part of a run that decides whether an answer is accepted. */
export interface CurrentRound {
	ended: boolean;
	/** Last round of the current question. */
	round: Pick<Round, 'round' | 'state'> | null;
}

export function phaseAt({ ended, round }: CurrentRound): Phase {
	if (ended) return 'ended';
	return round?.state ?? 'lobby';
}

/** Whether an answer to this round is accepted now. */
export function acceptsAnswers(current: CurrentRound, round: number): boolean {
	return phaseAt(current) === 'open' && current.round?.round === round;
}

/**
 * Number of the round that answers are compared with: the last earlier round of the same question
 * that was revealed. `null` without such a round.
 */
export function roundBefore(question: RunQuestion, round: number): number | null {
	const revealed = question.rounds.filter((one) => one.round < round && one.reveals > 0);
	return revealed.at(-1)?.round ?? null;
}

/** Minimum number of answers for a reveal in an anonymous workshop: fewer would identify people. */
export const MIN_ANONYMOUS_ANSWERS = 4;

/**
 * Whether an anonymous workshop has too few answers for a reveal, in all or in a group with any.
 * @param answers numbers of answers: one number, or one per group
 */
export function isTooFew({ names, groups }: Run, answers: readonly number[]): boolean {
	if (names !== 'none') return false;
	const all = answers.reduce((sum, one) => sum + one, 0);
	return (
		all < MIN_ANONYMOUS_ANSWERS ||
		(groups !== null && answers.some((one) => one > 0 && one < MIN_ANONYMOUS_ANSWERS))
	);
}

/** The run as it is once a participant has joined: practice ends, and the stage shows the question. */
export function leavePractice(run: Run): Run {
	return run.view === 'practice' ? { ...run, view: 'question' } : run;
}
