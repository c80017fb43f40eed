/**
 * A helper's calendar year, for peer consultation or accreditation: counts, dates and events.
 * Positions are never averaged, and the helper is never judged as a person.
 */
import { isRoleSwitch } from './assignment.ts';
import type { Position, Side } from './continuum.ts';

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

/** Assignments that stood on one side at first and on the other at last. */
export interface YearCrossing {
	/** First and last position of the year. */
	from: Position;
	to: Position;
	/** Whether the client was told of every switch. */
	told: boolean;
	/** Number of assignments. */
	count: number;
}

/** The year on one ridge. */
export interface YearPicture {
	/** Number of assignments by their last position of the year. */
	places: { position: Position; count: number }[];
	crossings: YearCrossing[];
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
