import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSwitched, farthestApart, spreadOf, twoSides } from './comparison.ts';
import { type Position, RANGE, position, sideOf } from './continuum.ts';

const places = (...values: (number | null)[]) =>
	values.map((value) => (value === null ? null : position(value)));

const aPlace = fc.integer({ min: 0, max: 99 }).map((n) => (RANGE.min + n * RANGE.step) as Position);

describe('where a group stands', () => {
	it('is told per side, never over both', () => {
		expect(twoSides(places(-47, -61, 3, null))).toEqual({
			expert: { count: 2, median: -47 },
			facilitator: { count: 1, median: 3 },
			undecided: 1
		});
	});

	it('has no median on a side where nobody stands', () => {
		expect(twoSides(places(99)).expert).toEqual({ count: 0, median: null });
		expect(twoSides([])).toEqual({
			expert: { count: 0, median: null },
			facilitator: { count: 0, median: null },
			undecided: 0
		});
	});

	it('has a median that somebody chose, whatever the places are', () => {
		fc.assert(
			fc.property(fc.array(fc.option(aPlace)), (chosen) => {
				const told = twoSides(chosen);
				for (const side of ['expert', 'facilitator'] as const) {
					const there = chosen.filter((place) => place !== null && sideOf(place) === side);
					expect(told[side].count).toBe(there.length);
					if (there.length === 0) expect(told[side].median).toBeNull();
					else expect(there).toContain(told[side].median);
				}
			})
		);
	});

	it('of two in the middle names the one nearer to the ridge', () => {
		expect(twoSides(places(5, 11, 45, 99)).facilitator.median).toBe(11);
		expect(twoSides(places(-5, -11, -45, -99)).expert.median).toBe(-11);
	});

	it('is counted over six stretches, from foot to foot', () => {
		expect(spreadOf([-99, -67, -65, -1, 1, 33, 35, 99].map(position))).toEqual([2, 1, 1, 2, 1, 1]);
	});
});

describe('between two people or two rounds', () => {
	it('only a change of side counts as a switch, and only of who placed in both', () => {
		const move = (before: number | null, now: number | null) => {
			const [from = null, to = null] = places(before, now);
			return { before: from, now: to };
		};
		const moves = [move(-1, 1), move(-99, -1), move(null, 1), move(1, null), move(51, -3)];
		expect(countSwitched(moves)).toBe(2);
	});

	it('those farthest apart are named from the expert to the facilitator', () => {
		const at = (who: string, place: number) => ({ who, position: position(place) });
		expect(farthestApart([at('a', 3), at('b', -9), at('c', 51)])).toEqual(['b', 'c']);
		expect(farthestApart([at('a', 3), at('b', 3)])).toBeNull();
		expect(farthestApart([at('a', 3)])).toBeNull();
		expect(farthestApart([])).toBeNull();
	});
});
