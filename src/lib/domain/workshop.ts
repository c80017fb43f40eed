/**
 * A workshop as a show: a deck of questions, and where the room is in it. What a host's action
 * makes of it is in workshop-control.ts, who may see what of it in workshop-view.ts.
 */

export const PHASES = ['lobby', 'open', 'locked', 'revealed', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

/** What the wall shows: three screens that tell the idea, and phones invented for a rehearsal, too. */
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

export const NAMES = ['none', 'initials'] as const;
export type Names = (typeof NAMES)[number];

/** Which of the two groups somebody said at the door to belong to. */
export type Group = 0 | 1;

export const ROUND_STATES = ['open', 'locked', 'revealed'] as const;

/** One placing of the room on one question. */
export interface Round {
	/** Grows over the whole workshop, so that a late answer never lands in another round. */
	round: number;
	state: (typeof ROUND_STATES)[number];
	/** How often it was revealed: past none it never opens again. */
	reveals: number;
}

export interface RunQuestion {
	id: string;
	/** In order; only the last one can be open. */
	rounds: readonly Round[];
}

export interface Timer {
	seconds: number;
	/** RFC 3339 in UTC. */
	endsAt: string;
}

export interface Run {
	questions: readonly RunQuestion[];
	/** Which question the room is at, from 0; `null` in the lobby. */
	at: number | null;
	/** Whatever else stands here stays as it was, for whoever opens it again. */
	ended: boolean;
	view: StageContent;
	/** Whether the wall tells how many are in and how many have answered. */
	counted: boolean;
	timer: Timer | null;
	names: Names;
	groups: readonly [string, string] | null;
	/** The group first talks in pairs: a clicker's step locks the round before it reveals it. */
	pairsFirst: boolean;
}

export function questionOf({ questions, at }: Run): RunQuestion | null {
	return at === null ? null : (questions[at] ?? null);
}

/** The round that the room is in, or was in when it ended. */
export function roundOf(show: Run): Round | null {
	return questionOf(show)?.rounds.at(-1) ?? null;
}

export function phaseOf(show: Run): Phase {
	return phaseAt({ ended: show.ended, round: roundOf(show) });
}

/** As much of a show as an answer needs to be judged by. */
export interface Current {
	ended: boolean;
	/** The last one of the question that the room is at. */
	round: Pick<Round, 'round' | 'state'> | null;
}

export function phaseAt({ ended, round }: Current): Phase {
	if (ended) return 'ended';
	return round?.state ?? 'lobby';
}

/** Whether an answer to this round counts now. */
export function acceptsAnswers(current: Current, round: number): boolean {
	return phaseAt(current) === 'open' && current.round?.round === round;
}

/**
 * The round that a dot came from: the last one of the same question, before this one, that the room
 * has seen. `null` where there is none.
 */
export function roundBefore(question: RunQuestion, round: number): number | null {
	const seen = question.rounds.filter((one) => one.round < round && one.reveals > 0);
	return seen.at(-1)?.round ?? null;
}

/** Fewer answers than this would tell in an anonymous workshop who gave which. */
export const MIN_ANONYMOUS_ANSWERS = 4;

/**
 * Whether a reveal would give somebody away.
 * @param answers how many have answered: one number, or one for each group
 */
export function isTooFew({ names, groups }: Run, answers: readonly number[]): boolean {
	if (names !== 'none') return false;
	const all = answers.reduce((sum, one) => sum + one, 0);
	return (
		all < MIN_ANONYMOUS_ANSWERS ||
		(groups !== null && answers.some((one) => one > 0 && one < MIN_ANONYMOUS_ANSWERS))
	);
}

/** Invented phones make way for the first real one. */
export function joined(show: Run): Run {
	return show.view === 'practice' ? { ...show, view: 'question' } : show;
}
