/**
 * Review of one helper's calendar year, for peer consultation or accreditation: counts, dates and
 * events. Positions are not averaged, and nothing is concluded about the helper as a person.
 */
import { isRoleSwitch } from './assignment.ts';
import { type Position, type Side, sideOf } from './continuum.ts';

interface Placed {
	position: Position;
	clientTold: boolean | null;
	placedAt: string;
}

/**
 * `placements` are those of all years, oldest first: a switch may follow one of the year before.
 */
interface Assigned<P extends Placed> {
	placements: readonly P[];
}

export type Switching<P> = P & { roleSwitch: boolean };

export interface YearEntry<A, P> {
	/** From 1, in the order of first placement in the year; stands in for the client's question. */
	number: number;
	assignment: A;
	/** Placements of the year, oldest first; at least one. */
	placements: Switching<P>[];
	/** Last placement of the year. */
	last: Switching<P>;
}

export interface Year<A, P> {
	entries: YearEntry<A, P>[];
	/** Number of the entries per side, by their last placement of the year. */
	count: Record<Side, number>;
	/** Number of role switches in the year. */
	switches: number;
	/** Number of these switches that the client was told of. */
	told: number;
	/** Time of the last placement per side, in the year or before. */
	lastUse: Record<Side, string | null>;
}

/** @returns a function that gives the calendar year of an RFC 3339 time in `timeZone` */
export function yearClock(timeZone: string): (time: string) => number {
	const calendar = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
	return (time) => Number(calendar.format(new Date(time)));
}

/** Years with placements, newest first. */
export function yearsOf(
	assignments: readonly Assigned<Placed>[],
	clock: (time: string) => number
): number[] {
	const years = assignments.flatMap(({ placements }) =>
		placements.map(({ placedAt }) => clock(placedAt))
	);
	return [...new Set(years)].sort((a, b) => b - a);
}

/** Adds to each placement whether it is a role switch. */
export function withSwitches<P extends Placed>(placements: readonly P[]): Switching<P>[] {
	return placements.map((placement, index) => ({
		...placement,
		roleSwitch: isRoleSwitch(placements[index - 1]?.position ?? null, placement.position)
	}));
}

/** @param clock gives the calendar year of a time, see {@link yearClock} */
export function reviewYear<P extends Placed, A extends Assigned<P>>(
	assignments: readonly (A & Assigned<P>)[],
	year: number,
	clock: (time: string) => number
): Year<A, P> {
	const review: Year<A, P> = {
		entries: [],
		count: { expert: 0, facilitator: 0 },
		switches: 0,
		told: 0,
		lastUse: { expert: null, facilitator: null }
	};
	for (const assignment of assignments) {
		const untilYearEnd = withSwitches<P>(assignment.placements).filter(
			({ placedAt }) => clock(placedAt) <= year
		);
		for (const { position, placedAt } of untilYearEnd) {
			const side = sideOf(position);
			review.lastUse[side] = later(review.lastUse[side], placedAt);
		}
		const placements = untilYearEnd.filter(({ placedAt }) => clock(placedAt) === year);
		const last = placements.at(-1);
		if (!last) continue;
		review.entries.push({ number: 0, assignment, placements, last });
		review.count[sideOf(last.position)] += 1;
		const switches = placements.filter(({ roleSwitch }) => roleSwitch);
		review.switches += switches.length;
		review.told += switches.filter(({ clientTold }) => clientTold === true).length;
	}
	review.entries.sort((a, b) => begun(a) - begun(b));
	for (const [index, entry] of review.entries.entries()) entry.number = index + 1;
	return review;
}

function begun({ placements }: { placements: readonly Placed[] }): number {
	return Date.parse(placements[0]?.placedAt ?? '');
}

function later(one: string | null, other: string): string {
	return one !== null && Date.parse(one) > Date.parse(other) ? one : other;
}
