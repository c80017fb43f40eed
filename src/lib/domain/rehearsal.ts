/**
 * Rehearsal of a workshop: the host walks through the real steps with the real questions, and
 * invented participants answer. A rehearsal has a run of its own, so that the workshop itself stays
 * as it is.
 */
import type { AnswerOrigins, Group, Run } from './workshop.ts';
import { type Position, position } from './continuum.ts';
import { questionOf, roundOf, shownRounds } from './workshop.ts';
import type { Answer, Snapshot } from './workshop-view.ts';

/** Places of the first round: two clusters with a few places between; `null` is undecided. */
const PLACES = [
	-91,
	-83,
	-77,
	-71,
	-67,
	-61,
	-59,
	-53,
	-49,
	-49,
	-43,
	-37,
	-31,
	-17,
	-9,
	7,
	17,
	21,
	29,
	35,
	41,
	45,
	49,
	49,
	55,
	57,
	63,
	79,
	null,
	null
];

/** Number of invented participants. */
export const INVENTED_SEATS = PLACES.length;

/**
 * Whether a rehearsal can begin: only while no phone has joined, because whoever is in would see a
 * screen that is not about them.
 */
export const canRehearse = ({ joined }: { joined: number }): boolean => joined === 0;

/**
 * Returns the run with a new rehearsal, which begins in the lobby.
 * @param now start of the rehearsal; its seconds number the rounds, so that they differ from those
 * of the workshop and of an earlier rehearsal
 */
export function withRehearsal(run: Run, now: Date): Run {
	const rehearsal: Run = {
		...run,
		questions: run.questions.map(({ id }) => ({ id, rounds: [] })),
		at: null,
		ended: false,
		view: 'question',
		timer: null,
		undo: null,
		rehearsal: null,
		roundsAfter: Math.floor(now.getTime() / 1000)
	};
	return { ...run, view: 'question', rehearsal };
}

/** Returns the run without a rehearsal; the same object when there is none. */
export function withoutRehearsal(run: Run): Run {
	return run.rehearsal ? { ...run, rehearsal: null } : run;
}

/** Returns the run that the stage and the host page show: that of the rehearsal, if there is one. */
export const runOnStage = (run: Run): Run => run.rehearsal ?? run;

/** Returns the numbers of invented answers, all from phones: one entry, or one entry per group. */
export function inventedOrigins({ groups }: Run): AnswerOrigins[] {
	const ofGroup = (group: Group) => PLACES.filter((_, index) => groupAt(index) === group).length;
	return (groups ? [ofGroup(0), ofGroup(1)] : [INVENTED_SEATS]).map((phones) => ({
		phones,
		byHand: 0
	}));
}

/**
 * Returns the snapshot of a rehearsal, with all invented answers of the current round. Every second
 * question is mirrored. In another round some of the participants move, and some of those change
 * sides.
 * @param rehearsal run of the rehearsal
 */
export function inventedSnapshot(
	rehearsal: Run,
	{
		title,
		locale,
		question,
		seatsVersion
	}: Pick<Snapshot, 'title' | 'locale' | 'question' | 'seatsVersion'>
): Snapshot {
	const current = questionOf(rehearsal);
	const round = current ? shownRounds(current).length : 0;
	const answers = round === 0 ? [] : answersOf(rehearsal, rehearsal.at ?? 0, round);
	const undecided = answers.filter(({ position }) => position === null).length;
	return {
		title,
		locale,
		run: rehearsal,
		question,
		seats: INVENTED_SEATS,
		joined: INVENTED_SEATS,
		seatsVersion,
		placed: answers.length - undecided,
		undecided,
		answers: roundOf(rehearsal)?.state === 'revealed' ? answers : [],
		rehearsal: null
	};
}

function answersOf({ names, groups }: Run, question: number, round: number): Answer[] {
	return PLACES.map((_, index) => ({
		seat: `${index}`,
		dot: index,
		position: placeOf(index, question, round),
		previous: round > 1 ? placeOf(index, question, round - 1) : null,
		initials: names === 'initials' ? initialsAt(index) : null,
		group: groups ? groupAt(index) : null
	}));
}

/**
 * Moves from one round to the next, by the index in `PLACES`. They are even, and all places are odd,
 * so nobody comes to the middle.
 */
const MOVES: Record<number, number> = {
	3: -12,
	6: 72,
	9: 14,
	12: 46,
	13: 34,
	15: -24,
	18: 22,
	21: -12,
	24: 20
};

/** Returns the place of an invented participant in one round of a question, counted from 1. */
function placeOf(index: number, question: number, round: number): Position | null {
	const first = PLACES[index] ?? null;
	if (first === null) return null;
	const place = first + (MOVES[index] ?? 0) * (round - 1);
	const mirrored = question % 2 === 0 ? place : -place;
	return position(Math.max(-99, Math.min(99, mirrored)));
}

const groupAt = (index: number): Group => (index % 2 === 0 ? 0 : 1);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTVW';

function initialsAt(index: number): string {
	const letter = (at: number) => LETTERS[at % LETTERS.length] ?? '';
	return letter(index * 5 + 1) + letter(index * 7 + 3);
}
