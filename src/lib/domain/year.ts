/**
 * A helper's calendar year, for peer consultation or accreditation: counts, dates and events.
 * Positions are never averaged, and the helper is never judged as a person.
 */
import { isRoleSwitch } from './assignment.ts';
import type { Position, Side } from './continuum.ts';
import type { ClosingQuestion } from './reflection.ts';

export type Switching<P> = P & { roleSwitch: boolean };

/** Counts and dates of a year. */
export interface YearFigures {
	/** Number of assignments with a placement in the year. */
	total: number;
	/** Number of these assignments per side, by their last placement of the year. */
	count: Record<Side, number>;
	/** Number of role switches in the year. */
	switches: number;
	/** Number of these switches that the client was told of. */
	told: number;
	/** Time of the last placement per side, in the year or before it. */
	lastUse: Record<Side, string | null>;
}

/** Numbers of a year about looking together with clients. Nothing tells where a client stood. */
export interface YearTogether {
	/** Number of check-ins in which a client looked together with the helper. */
	looked: number;
	/** Number of placements on which helper and clients agreed. */
	agreed: number;
}

/**
 * Maximum number of assignments of a year whose dots have numbers. Smaller dots cannot hold a
 * legible number.
 */
export const MAX_NUMBERED = 60;

/** Maximum number of assignments of a year whose months are shown by their numbers. */
export const MAX_IN_MONTHS = 500;

/** Assignment of a year, as a dot in the picture and as a number in its months. */
export interface YearDot {
	/** Number of the assignment in the year, from 1, by its first placement in the year. */
	number: number;
	/** Last position of the year. */
	position: Position;
	/** Time of the first placement of the year. */
	startedAt: string;
}

/** Role switch of a year, from the place before it. */
export interface YearSwitch {
	assignment: string;
	from: Position;
	to: Position;
	/** Whether the client was told of it. */
	told: boolean;
	placedAt: string;
}

/** Arc in the picture: one role switch, or several that share an arc. */
export interface YearArc {
	/** Place before the switch, which may be from an earlier year. */
	from: Position;
	/** Last place on the other side before the next switch or the end of the year. */
	to: Position;
	told: boolean;
	/** Number of switches. */
	count: number;
	/**
	 * Dot of the assignment, with the time of the switch; `null` in a year with more than
	 * {@link MAX_IN_MONTHS} assignments, and for an arc of several switches.
	 */
	of: { number: number; placedAt: string; isLast: boolean } | null;
}

/**
 * Answers written when assignments of a year were closed, by question, the latest first, each with
 * the number of its assignment in the year.
 */
export type YearClosing = Record<ClosingQuestion, { number: number; text: string }[]>;

/** The year on one ridge. */
export interface YearPicture {
	/** Number of assignments by their last position of the year. */
	places: { position: Position; count: number }[];
	/** Assignments in order of their numbers; empty with more than {@link MAX_IN_MONTHS}. */
	dots: YearDot[];
	arcs: YearArc[];
}

/**
 * Returns an arc for each role switch. The arcs of one assignment form a chain that ends at the
 * assignment's dot, so that a year there and back is two arcs.
 * @param switches in the order of their placements
 * @param dots dots by assignment
 */
export function arcsOf(
	switches: readonly YearSwitch[],
	dots: ReadonlyMap<string, YearDot>
): YearArc[] {
	return switches.map(({ assignment, from, to, told, placedAt }, index) => {
		const next = switches.slice(index + 1).find((one) => one.assignment === assignment);
		const dot = dots.get(assignment);
		return {
			from,
			to: next?.from ?? dot?.position ?? to,
			told,
			count: 1,
			of: dot ? { number: dot.number, placedAt, isLast: !next } : null
		};
	});
}

/** Benefits borrowed from one side in a year. */
export interface YearBorrowed {
	/** Number of assignments that borrowed from this side. */
	assignments: number;
	/** Benefits that were borrowed most, with their numbers of assignments. */
	benefits: { text: string; count: number }[];
}

/** Minimum number of assignments among which something can be called borrowed most. */
const MIN_FOR_MOST = 3;

/** Whether one benefit stands out, so that the year may say which was borrowed most. */
export function hasMostBorrowed({ assignments, benefits }: YearBorrowed): boolean {
	return assignments >= MIN_FOR_MOST && (benefits[0]?.count ?? 0) > 1;
}

/**
 * Makes a calendar for a time zone.
 * @returns a function that returns the calendar year of an RFC 3339 time in `timeZone`
 */
export function yearClock(timeZone: string): (time: string) => number {
	const calendar = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
	return (time) => Number(calendar.format(new Date(time)));
}

const DAY_MS = 86_400_000;

/**
 * Returns the first millisecond of a year, RFC 3339 in UTC.
 * @param year from 1000 to 9999
 */
export function yearStart(year: number, clock: (time: string) => number): string {
	const iso = (time: number) => new Date(time).toISOString();
	// The local time of any time zone differs from UTC by less than a day, so the year starts
	// between these two times.
	let before = Date.UTC(year, 0, 1) - DAY_MS;
	let within = Date.UTC(year, 0, 1) + DAY_MS;
	while (within - before > 1) {
		const middle = Math.floor((before + within) / 2);
		if (clock(iso(middle)) < year) before = middle;
		else within = middle;
	}
	return iso(within);
}

/** Adds to each placement whether that placement is a role switch. */
export function withSwitches<P extends { position: Position }>(
	placements: readonly P[]
): Switching<P>[] {
	return placements.map((placement, index) => ({
		...placement,
		roleSwitch: isRoleSwitch(placements[index - 1]?.position ?? null, placement.position)
	}));
}
