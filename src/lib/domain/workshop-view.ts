/**
 * Views of a workshop: this module computes everything that the server sends about a running
 * workshop. Before the reveal of a round, a view contains no position except the viewer's own.
 */
import { type TwoSides, countSwitched, spreadOf, twoSides } from './comparison.ts';
import type { Position } from './continuum.ts';
import type { Locale } from './locale.ts';
import {
	type Group,
	type Names,
	type Phase,
	type Run,
	type Steps,
	type Timer,
	type StageContent,
	phaseOf,
	questionOf,
	revealedRounds,
	roundOf,
	shownRounds
} from './workshop.ts';

export interface Answer {
	/** Id of the participant's seat. It is never sent to a browser. */
	seat: string;
	/**
	 * Number of the dot, hashed from seat and question, so that nobody can be followed from one
	 * question to the next.
	 */
	dot: number;
	/** `null` for undecided. */
	position: Position | null;
	/** Position of this seat in the previous revealed round of the same question. */
	previous: Position | null;
	initials: string | null;
	group: Group | null;
}

/** Reason of a participant for their place, as the stage shows it. */
export interface ShownReason {
	/** Random id, which tells nothing about the participant. */
	id: string;
	text: string;
	/** `null` in a workshop without initials; so is the position. */
	initials: string | null;
	position: Position | null;
}

/** Reason as the host's list has it. */
export interface ListedReason extends ShownReason {
	/** Whether the stage has shown it. */
	shown: boolean;
}

/** All facts about a workshop at one moment, from which every view is computed. */
export interface Snapshot {
	title: string | null;
	locale: Locale;
	/** Address of the server's machine that phones open; absent or `null` for the usual one. */
	address?: string | null;
	/** Whether participants may read the results of the revealed rounds; absent for `false`. */
	shareResults?: boolean;
	run: Run;
	/** Text of the current question. */
	question: string | null;
	/** Number of participants who were seen recently or have answered in the current round. */
	seats: number;
	/** Number of phones that have joined and were not removed, also those that are silent now. */
	joined: number;
	/** Grows whenever somebody joins, corrects initials or group, or is removed. */
	seatsVersion: number;
	/** Number of answers with a position in the current round. */
	placed: number;
	/** Number of undecided answers in the current round. */
	undecided: number;
	/**
	 * All answers of a revealed round. In an unrevealed round, only the viewer's own answer is
	 * needed.
	 */
	answers: readonly Answer[];
	/** Reason that the stage shows; absent or `null` for none. */
	reason?: ShownReason | null;
	/** Snapshot that the stage shows instead during a rehearsal; otherwise `null`. */
	rehearsal: Snapshot | null;
}

/** State that all viewers may see. */
export interface PublicState extends Steps {
	title: string | null;
	locale: Locale;
	names: Names;
	groups: readonly [string, string] | null;
	phase: Phase;
	/** `index` counts from 1; `null` in the lobby. */
	question: { index: number; total: number; text: string } | null;
	/** Number of rounds of the current question so far. */
	rounds: number;
	round: number | null;
	/**
	 * Numbers of all rounds of the workshop that were ever revealed, in ascending order. A round that
	 * is no longer shown stays among them, because everybody has seen it.
	 */
	revealedRounds: number[];
	seats: number;
	joined: number;
	seatsVersion: number;
	placed: number;
	undecided: number;
	show: StageContent;
	/** Reason that the stage shows; always `null` for phones. */
	reason: ShownReason | null;
	/** Whether participants are asked for the reason of their place. */
	asksWhy: boolean;
	timer: Timer | null;
	/** Whether the stage shows the numbers of participants and of answers. */
	counted: boolean;
	/** Time until which the last step can be undone, RFC 3339 in UTC; `null` for none. */
	undoUntil: string | null;
	/** Address of the server's machine that phones open, if a host chose it; otherwise `null`. */
	address: string | null;
	/** Whether participants may read the results of the revealed rounds. */
	shareResults: boolean;
	/** Whether the answers are invented, because the host rehearses. */
	rehearsal: boolean;
}

/** Counts of an open round, sent while answers arrive. */
export type Tally = Pick<PublicState, 'seats' | 'placed' | 'undecided'> & { round: number };

/**
 * Dot as a tuple, to keep messages short. `group` is present only in workshops with groups.
 * `initials` is present in workshops with initials or groups, and `null` in those without initials.
 */
export type Dot = [
	dot: number,
	position: Position,
	previous: Position | null,
	initials?: string | null,
	group?: Group | null
];

/** Revealed round for the stage. */
export interface Dots extends TwoSides {
	round: number;
	/** Dots in ascending order of their numbers. */
	dots: Dot[];
	/** Number of participants who changed sides since the previous revealed round. */
	switched: number;
}

/** Revealed round for phones: counts instead of single dots. */
export interface Spread extends TwoSides {
	round: number;
	/** Number of positions per side and strength; see {@link spreadOf}. */
	spread: number[];
	switched: number;
}

export type OwnAnswer = { round: number; position: Position } | { round: number; undecided: true };

export interface WorkshopView {
	state: PublicState;
	/** Counts of the round; `null` unless the round is open. */
	tally: Tally | null;
	/** Dots; `null` unless the round is revealed and the view is that of the stage. */
	dots: Dots | null;
	/**
	 * Counts per side and strength; `null` unless the round is revealed and the view is that of a
	 * phone.
	 */
	spread: Spread | null;
	/** The viewer's own answer in the current round. */
	own: OwnAnswer | null;
}

/**
 * Viewer of a workshop. Hosts have the view of the stage, so they see no answers before the reveal.
 */
export interface Viewer {
	/** `wall` stands for the stage, the projected page. */
	view: 'wall' | 'phone';
	/** Seat whose own answer the viewer may see; `null` for a viewer without a seat. */
	seat: string | null;
}

export function viewFor(facts: Snapshot, { view, seat }: Viewer): WorkshopView {
	const rehearsal = view === 'wall' ? facts.rehearsal : null;
	const snapshot = rehearsal ?? facts;
	const { address = null, shareResults = false } = facts;
	const reason = view === 'wall' ? (snapshot.reason ?? null) : null;
	const setting = { address, shareResults };
	const state = { ...stateOf(snapshot), ...setting, reason, rehearsal: rehearsal !== null };
	const { phase, round } = state;
	const seen = phase === 'revealed' && round !== null ? { round, answers: snapshot.answers } : null;
	return {
		state,
		tally: phase === 'open' && round !== null ? tallyOf(snapshot, round) : null,
		dots: seen && view === 'wall' ? dotsOf(seen.round, seen.answers, snapshot.run) : null,
		spread: seen && view === 'phone' ? spreadFor(seen.round, seen.answers) : null,
		own: seat === null || round === null ? null : ownOf(snapshot, seat, round)
	};
}

function stateOf({
	title,
	locale,
	run,
	question,
	seats,
	joined,
	seatsVersion,
	placed,
	undecided
}: Snapshot): Omit<PublicState, 'rehearsal' | 'address' | 'shareResults' | 'reason'> {
	const { names, groups, at, questions, timer, counted, asksWhy, withIdea, twoRounds, pairsFirst } =
		run;
	const round = roundOf(run)?.round ?? null;
	return {
		title,
		locale,
		names,
		groups,
		phase: phaseOf(run),
		question:
			at === null || question === null
				? null
				: { index: at + 1, total: questions.length, text: question },
		rounds: shownRounds(questionOf(run) ?? { rounds: [] }).length,
		round,
		revealedRounds: revealedRounds(run),
		seats,
		joined,
		seatsVersion,
		placed: round === null ? 0 : placed,
		undecided: round === null ? 0 : undecided,
		show: run.view,
		asksWhy,
		timer,
		counted,
		withIdea,
		twoRounds,
		pairsFirst,
		undoUntil: run.undo?.until ?? null
	};
}

function tallyOf({ seats, placed, undecided }: Snapshot, round: number): Tally {
	return { round, seats, placed, undecided };
}

const switchedOf = (answers: readonly Answer[]) =>
	countSwitched(answers.map(({ previous, position }) => ({ before: previous, now: position })));

/**
 * Returns a revealed round for the stage. The dots are sorted by their numbers, which are hashes:
 * the order reveals nothing, and is the same every time.
 */
export function dotsOf(round: number, answers: readonly Answer[], run: Run): Dots {
	const dots = answers
		.toSorted((a, b) => a.dot - b.dot)
		.flatMap(({ dot, position, previous, initials, group }): Dot[] => {
			if (position === null) return [];
			if (run.groups) return [[dot, position, previous, initialsIn(run, initials), group]];
			return [
				run.names === 'none' ? [dot, position, previous] : [dot, position, previous, initials]
			];
		});
	return { round, dots, ...sidesOf(answers), switched: switchedOf(answers) };
}

const initialsIn = ({ names }: Run, initials: string | null) =>
	names === 'none' ? null : initials;

function spreadFor(round: number, answers: readonly Answer[]): Spread {
	const placed = answers.flatMap(({ position }) => (position === null ? [] : [position]));
	return { round, ...sidesOf(answers), spread: spreadOf(placed), switched: switchedOf(answers) };
}

const sidesOf = (answers: readonly Answer[]) => twoSides(answers.map(({ position }) => position));

function ownOf({ answers }: Snapshot, seat: string, round: number): OwnAnswer | null {
	const found = answers.find((answer) => answer.seat === seat);
	if (!found) return null;
	const { position } = found;
	return position === null ? { round, undecided: true } : { round, position };
}
