/**
 * State of a running workshop: its questions, their rounds, and the current question. The effects
 * of a host's actions are in workshop-control.ts, and the views of the state in workshop-view.ts.
 */

export const PHASES = ['lobby', 'open', 'locked', 'revealed', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * Contents of the stage that a host chooses by their name. `roles` explains the two roles, and
 * `idea-1` to `idea-3` the idea behind them. `ask` is a question to the room about what was
 * revealed.
 */
export const SHOWABLE_CONTENTS = [
	'question',
	'qr',
	'black',
	'roles',
	'ask',
	'idea-1',
	'idea-2',
	'idea-3'
] as const;
export type ShowableContent = (typeof SHOWABLE_CONTENTS)[number];

/** Contents of the stage; `reason` is a chosen reason of a participant for their place. */
export const STAGE_CONTENTS = [...SHOWABLE_CONTENTS, 'reason'] as const;
export type StageContent = (typeof STAGE_CONTENTS)[number];

/**
 * Whether a content of the stage stands in front of the question or the lobby. The screens about the
 * idea are steps of their own in the lobby.
 */
export function isInFront(content: StageContent, phase: Phase): boolean {
	return content !== 'question' && !(phase === 'lobby' && content.startsWith('idea'));
}

/** Labels on the dots of a workshop: none, or the participants' initials. */
export const NAMES = ['none', 'initials'] as const;
export type Names = (typeof NAMES)[number];

/** Index of the group that a participant chose on joining, in a workshop with two groups. */
export type Group = 0 | 1;

export const ROUND_STATES = ['open', 'locked', 'revealed'] as const;

/** One placing of the participants on one question. */
export interface Round {
	/**
	 * Number of the round, from 1. It is unique within the workshop, so that a late answer cannot
	 * count for another round.
	 */
	round: number;
	/**
	 * `withdrawn`: the host went back to before the round was opened. The round is left out
	 * everywhere, and keeps its answers for when the host goes forward again.
	 */
	state: (typeof ROUND_STATES)[number] | 'withdrawn';
	/** Number of times that the round was revealed. A round that was revealed never opens again. */
	reveals: number;
}

/** Round that was not withdrawn. */
export interface ShownRound extends Round {
	state: (typeof ROUND_STATES)[number];
}

export interface RunQuestion {
	id: string;
	/**
	 * Rounds of the question, oldest first. Only the last one can be open, and withdrawn ones come
	 * after all others.
	 */
	rounds: readonly Round[];
}

export interface Timer {
	/** Length in seconds, as the host set it. */
	seconds: number;
	/** End of the timer, RFC 3339 in UTC. */
	endsAt: string;
}

/** Steps of the workshop, chosen by the host. A clicker's `forward` walks through all of them. */
export interface Steps {
	/** Whether the three screens about the idea come before the first question. */
	withIdea: boolean;
	/** Whether each question is asked a second time after its first reveal. */
	twoRounds: boolean;
	/**
	 * Whether participants talk in pairs before the first reveal of a question. If so, `forward`
	 * first locks the open round, and the next `forward` reveals it.
	 */
	pairsFirst: boolean;
}

/** Facts with which the host's last step can be undone. */
export interface Undo {
	/** Time from which the step can no longer be undone, RFC 3339 in UTC. */
	until: string;
	/** Id of the question before the step; `null` in the lobby. */
	question: string | null;
	ended: boolean;
	view: StageContent;
	/** Rounds that the step changed, as they were before it. */
	changed: readonly Round[];
	/** Numbers of the rounds that the step added. */
	added: readonly number[];
}

/** State of a workshop, which the host's actions change. */
export interface Run extends Steps {
	questions: readonly RunQuestion[];
	/** Index of the current question, from 0; `null` in the lobby. */
	at: number | null;
	/**
	 * Whether the workshop has ended. The other fields then stay unchanged, so that a host can resume
	 * it.
	 */
	ended: boolean;
	view: StageContent;
	/** Id of the reason that the stage shows; only meaningful with the view `reason`. */
	reason: string | null;
	/** Whether participants are asked why they stand where they stand. */
	asksWhy: boolean;
	/** Whether the stage shows the numbers of participants and of answers. */
	counted: boolean;
	timer: Timer | null;
	names: Names;
	/** Names of the two groups; `null` in a workshop without groups. */
	groups: readonly [string, string] | null;
	/** `null` when there is no step that can be undone. */
	undo: Undo | null;
	/**
	 * Run of a rehearsal with invented participants, which the stage and the host page then show
	 * instead; `null` without a rehearsal. See rehearsal.ts.
	 */
	rehearsal: Run | null;
	/**
	 * Number after which the run's rounds are numbered. It is 0, except in a rehearsal: there it is
	 * so high that no page takes a rehearsed round for a real one.
	 */
	roundsAfter: number;
}

/** Returns the current question; `null` in the lobby. */
export function questionOf({ questions, at }: Run): RunQuestion | null {
	return at === null ? null : (questions[at] ?? null);
}

/** Returns the rounds of a question without those that were withdrawn. */
export function shownRounds({ rounds }: Pick<RunQuestion, 'rounds'>): readonly ShownRound[] {
	return rounds.filter((round): round is ShownRound => round.state !== 'withdrawn');
}

/**
 * Returns the last round of the current question, even after the end of the workshop; `null` in the
 * lobby.
 */
export function roundOf(run: Run): ShownRound | null {
	const question = questionOf(run);
	return (question && shownRounds(question).at(-1)) ?? null;
}

export function phaseOf(run: Run): Phase {
	return phaseAt({ ended: run.ended, round: roundOf(run) });
}

/** Facts of a run that decide whether an answer is accepted. */
export interface CurrentRound {
	ended: boolean;
	/** Last round of the current question. */
	round: Pick<ShownRound, 'round' | 'state'> | null;
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
 * Whether participants may still correct their initials and group: until the current round is
 * revealed, because what a reveal shows must not change afterwards.
 */
export function acceptsCorrections(run: Run): boolean {
	const isOver = run.ended || phaseOf(run) === 'revealed';
	return !isOver && (roundOf(run)?.reveals ?? 0) === 0;
}

/** Returns the numbers of all rounds that were ever revealed, in ascending order. */
export function revealedRounds({ questions }: Run): number[] {
	return questions
		.flatMap(({ rounds }) => rounds)
		.filter(({ reveals }) => reveals > 0)
		.map(({ round }) => round)
		.toSorted((one, other) => one - other);
}

/**
 * Returns the number of the round with which answers are compared: the last earlier round of the
 * same question that was revealed. Returns `null` without such a round.
 */
export function roundBefore(question: RunQuestion, round: number): number | null {
	const revealed = question.rounds.filter((one) => one.round < round && one.reveals > 0);
	return revealed.at(-1)?.round ?? null;
}

/**
 * Minimum number of phones that must have answered before an anonymous workshop may reveal. With
 * fewer answers, a reveal would identify people.
 */
export const MIN_ANONYMOUS_PHONES = 4;

/** Numbers of answers in a round, by their origin. */
export interface AnswerOrigins {
	phones: number;
	/** Number of answers entered by the host, who therefore knows them. */
	byHand: number;
}

/**
 * Returns how many more phones must answer before an anonymous workshop may reveal, in all groups
 * together. In a group with answers from phones, only those count: the host knows the answers
 * entered by hand, and could subtract them from what is revealed. A group with only answers entered
 * by hand needs no phones, because a reveal shows the host nothing new.
 * @param answers one entry, or one entry per group
 */
export function missingPhones({ names }: Run, answers: readonly AnswerOrigins[]): number {
	if (names !== 'none') return 0;
	if (answers.every(({ phones, byHand }) => phones + byHand === 0)) return MIN_ANONYMOUS_PHONES;
	return answers
		.filter(({ phones }) => phones > 0)
		.reduce((sum, { phones }) => sum + Math.max(0, MIN_ANONYMOUS_PHONES - phones), 0);
}

/**
 * Whether an anonymous workshop has too few answers for a reveal, in total or in one of its groups.
 */
export function isTooFew(run: Run, answers: readonly AnswerOrigins[]): boolean {
	return missingPhones(run, answers) > 0;
}
