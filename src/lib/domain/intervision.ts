/**
 * Phases of an intervision: a team talks about the case of one member. Whoever leads goes from phase
 * to phase; the reveal of the round is the only way from placing to the picture, and none leads back.
 */

export const PHASES = [
	'ready',
	'telling',
	'placing',
	'revealed',
	'questions',
	'taking',
	'done'
] as const;
export type Phase = (typeof PHASES)[number];

/** Phases that have a timer. Before the first and after the last nobody is in a hurry. */
export const TIMED_PHASES = [
	'telling',
	'placing',
	'revealed',
	'questions',
	'taking'
] as const satisfies readonly Phase[];
export type TimedPhase = (typeof TIMED_PHASES)[number];

/** Minutes for each phase; 0 for a phase without a timer. */
export type Minutes = Readonly<Record<TimedPhase, number>>;

export const DEFAULT_MINUTES: Minutes = {
	telling: 5,
	placing: 3,
	revealed: 2,
	questions: 12,
	taking: 3
};

/** Maximum number of minutes for one phase. */
export const MOST_MINUTES = 60;

/** Maximum number of characters of what a member takes along from their case. */
export const TAKEN_MAX = 1000;

/** Number of people with whom an intervision works best, the one with the case included. */
export const FITTING_PEOPLE = { least: 3, most: 12 } as const;

export function isFitting(people: number): boolean {
	return people >= FITTING_PEOPLE.least && people <= FITTING_PEOPLE.most;
}

/** The present phase of an intervision. */
export interface Progress {
	phase: Phase;
	/** Time at which the phase began; `null` before the start. */
	since: string | null;
}

export const NOT_STARTED: Progress = { phase: 'ready', since: null };

const indexOf = (phase: Phase) => PHASES.indexOf(phase);
const FIRST_OPEN = indexOf('revealed');

/**
 * Returns where an intervision is. The reveal itself stores no phase: a revealed round is at least at
 * `revealed`, from the time of its reveal.
 * @param revealedAt time of the round's reveal; `null` while it is hidden
 */
export function progressOf(stored: Progress, revealedAt: string | null): Progress {
	if (revealedAt === null || indexOf(stored.phase) >= FIRST_OPEN) return stored;
	return { phase: 'revealed', since: revealedAt };
}

/** Step from one phase to the one after or before it. */
export interface PhaseMove {
	/** The phase that the page showed, so that two presses do not go two steps. */
	from: Phase;
	to: Phase;
}

/** Reasons why a step is impossible; each is the code of a refusal. */
export type PhaseFault = 'other-phase' | 'still-hidden' | 'already-revealed' | 'invalid';

/** Returns why a step is impossible, or `null` when it is possible. */
export function moveFault(at: Phase, { from, to }: PhaseMove): PhaseFault | null {
	if (from !== at) return 'other-phase';
	const [before, after] = [indexOf(from), indexOf(to)];
	if (Math.abs(after - before) !== 1) return 'invalid';
	if (before < FIRST_OPEN && after >= FIRST_OPEN) return 'still-hidden';
	if (before >= FIRST_OPEN && after < FIRST_OPEN) return 'already-revealed';
	return null;
}

/** Returns the phases to which whoever leads can go from a phase; `null` where there is none. */
export function neighboursOf(at: Phase): { back: Phase | null; on: Phase | null } {
	const neighbour = (by: 1 | -1) => {
		const to = PHASES[indexOf(at) + by];
		return to && moveFault(at, { from: at, to }) === null ? to : null;
	};
	return { back: neighbour(-1), on: neighbour(1) };
}

export const isTimed = (phase: Phase): phase is TimedPhase =>
	(TIMED_PHASES as readonly Phase[]).includes(phase);

/** Returns the time at which a phase's timer ends, in milliseconds since 1970; `null` without one. */
export function endOf({ phase, since }: Progress, minutes: Minutes): number | null {
	if (since === null || !isTimed(phase) || minutes[phase] === 0) return null;
	return Date.parse(since) + minutes[phase] * 60_000;
}
