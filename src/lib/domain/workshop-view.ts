/**
 * What of a workshop may be seen, and by whom. Everything that leaves the server about it is made
 * here: a position does so only while its round is revealed, but for one's own.
 */
import { type TwoSides, countSwitched, spreadOf, twoSides } from './comparison.ts';
import type { Position } from './continuum.ts';
import type { Locale } from './locale.ts';
import {
	type Group,
	type Names,
	type Phase,
	type Run,
	type Timer,
	type StageContent,
	phaseOf,
	roundOf
} from './workshop.ts';

export interface Answer {
	seat: string;
	/** Drawn anew for every question, so that nobody is followed from one to the next. */
	dot: number;
	/** `null` for "not to be said yet". */
	position: Position | null;
	/** Where it stood in the last round of the same question that the room has seen. */
	previous: Position | null;
	initials: string | null;
	group: Group | null;
}

/** All that is known of a workshop at one moment. */
export interface Snapshot {
	title: string | null;
	locale: Locale;
	show: Run;
	/** The text of the question that the room is at. */
	question: string | null;
	/** Who was heard of lately, or has answered in this round. */
	seats: number;
	/** Of the answers in this round. */
	placed: number;
	undecided: number;
	/** All of them once they may be seen; before that only one's own is of any use. */
	answers: readonly Answer[];
}

export interface PublicState {
	title: string | null;
	locale: Locale;
	names: Names;
	groups: readonly [string, string] | null;
	phase: Phase;
	/** `index` counts from 1; `null` in the lobby. */
	question: { index: number; total: number; text: string } | null;
	round: number | null;
	seats: number;
	placed: number;
	undecided: number;
	show: StageContent;
	timer: Timer | null;
	/** Whether the wall tells how many are in and have answered. */
	counted: boolean;
	pairsFirst: boolean;
}

export type Tally = Pick<PublicState, 'seats' | 'placed' | 'undecided'> & { round: number };

/** The last two only where the workshop has them; without initials, `null` in their place. */
export type Dot = [
	dot: number,
	position: Position,
	previous: Position | null,
	initials?: string | null,
	group?: Group | null
];

export interface Dots extends TwoSides {
	round: number;
	dots: Dot[];
	/** How many stand on another side than in the round before. */
	switched: number;
}

export interface Spread extends TwoSides {
	round: number;
	/** From the expert's foot to the facilitator's, by strength. */
	spread: number[];
	switched: number;
}

export type OwnAnswer = { round: number; position: Position } | { round: number; undecided: true };

export interface WorkshopView {
	state: PublicState;
	/** While a round is open. */
	tally: Tally | null;
	/** While one is revealed: every dot for the wall, a coarse picture for phones. */
	dots: Dots | null;
	spread: Spread | null;
	/** What this seat itself has answered in the current round. */
	own: OwnAnswer | null;
}

/** Host and stranger see what the wall shows: a host's place in the room gives no sight of answers. */
export interface Viewer {
	view: 'wall' | 'phone';
	/** Whose own answer it may see besides. */
	seat: string | null;
}

export function viewFor(facts: Snapshot, { view, seat }: Viewer): WorkshopView {
	const state = stateOf(facts);
	const { phase, round } = state;
	const seen = phase === 'revealed' && round !== null ? { round, answers: facts.answers } : null;
	return {
		state,
		tally: phase === 'open' && round !== null ? tallyOf(facts, round) : null,
		dots: seen && view === 'wall' ? dotsOf(seen.round, seen.answers, facts.show) : null,
		spread: seen && view === 'phone' ? spreadFor(seen.round, seen.answers) : null,
		own: seat === null || round === null ? null : ownOf(facts, seat, round)
	};
}

function stateOf({
	title,
	locale,
	show,
	question,
	seats,
	placed,
	undecided
}: Snapshot): PublicState {
	const { names, groups, at, questions, timer, counted, pairsFirst } = show;
	const round = roundOf(show)?.round ?? null;
	return {
		title,
		locale,
		names,
		groups,
		phase: phaseOf(show),
		question:
			at === null || question === null
				? null
				: { index: at + 1, total: questions.length, text: question },
		round,
		seats,
		placed: round === null ? 0 : placed,
		undecided: round === null ? 0 : undecided,
		show: show.view,
		timer,
		counted,
		pairsFirst
	};
}

function tallyOf({ seats, placed, undecided }: Snapshot, round: number): Tally {
	return { round, seats, placed, undecided };
}

const switchedOf = (answers: readonly Answer[]) =>
	countSwitched(answers.map(({ previous, position }) => ({ before: previous, now: position })));

/** By their numbers, which are drawn: so in an order that tells nothing, and the same every time. */
export function dotsOf(round: number, answers: readonly Answer[], show: Run): Dots {
	const dots = answers
		.toSorted((a, b) => a.dot - b.dot)
		.flatMap(({ dot, position, previous, initials, group }): Dot[] => {
			if (position === null) return [];
			if (show.groups) return [[dot, position, previous, named(show, initials), group]];
			return [
				show.names === 'none' ? [dot, position, previous] : [dot, position, previous, initials]
			];
		});
	return { round, dots, ...sidesOf(answers), switched: switchedOf(answers) };
}

const named = ({ names }: Run, initials: string | null) => (names === 'none' ? null : initials);

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
