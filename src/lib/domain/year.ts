/**
 * A calendar year of one helper's assignments, for intervision or accreditation: counts, dates and
 * what happened. Nothing is averaged, and nothing is said of the helper as a person.
 */
import { isRoleSwitch } from './assignment.ts';
import { type Position, type Side, sideOf } from './continuum.ts';

interface Placed {
	position: Position;
	clientTold: boolean | null;
	placedAt: string;
}

/** With its placements oldest first, those of all years: a switch may be one from the year before. */
interface Assigned<P extends Placed> {
	placements: readonly P[];
}

export type Switching<P> = P & { roleSwitch: boolean };

export interface YearEntry<A, P> {
	/** From 1, by the first placement of the year: what stands in for the client's question. */
	number: number;
	assignment: A;
	/** Those of the year, oldest first, and never none. */
	placements: Switching<P>[];
	/** The last one of the year: where the assignment stood when it ended, or stands now. */
	last: Switching<P>;
}

export interface Year<A, P> {
	entries: YearEntry<A, P>[];
	/** How many of these assignments stood on each side after the year's last placement. */
	count: Record<Side, number>;
	switches: number;
	/** Of how many of those switches the client was told. */
	told: number;
	/** When each craft was last placed on, in the year or before it. */
	lastUse: Record<Side, string | null>;
}

/** Tells the calendar year of a moment, as a clock on the wall there shows it. */
export function yearClock(timeZone: string): (time: string) => number {
	const calendar = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
	return (time) => Number(calendar.format(new Date(time)));
}

/** The years in which something was placed, the newest first. */
export function yearsOf(
	assignments: readonly Assigned<Placed>[],
	clock: (time: string) => number
): number[] {
	const years = assignments.flatMap(({ placements }) =>
		placements.map(({ placedAt }) => clock(placedAt))
	);
	return [...new Set(years)].sort((a, b) => b - a);
}

/** Each placement with whether it is on the other side than the one before it. */
export function withSwitches<P extends Placed>(placements: readonly P[]): Switching<P>[] {
	return placements.map((placement, index) => ({
		...placement,
		roleSwitch: isRoleSwitch(placements[index - 1]?.position ?? null, placement.position)
	}));
}

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
		const until = withSwitches<P>(assignment.placements).filter(
			({ placedAt }) => clock(placedAt) <= year
		);
		for (const { position, placedAt } of until) {
			const side = sideOf(position);
			review.lastUse[side] = later(review.lastUse[side], placedAt);
		}
		const placements = until.filter(({ placedAt }) => clock(placedAt) === year);
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
