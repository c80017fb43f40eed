import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlace, aPlaceOrUndecided } from '../../../testing/check-ins.ts';
import { position } from '../../domain/continuum.ts';
import { ridge } from '../ridge/ridge.ts';
import { type Places, layMarks, momentOf, radiusOf, restOf, rolledBy, rolling } from './marks.ts';

const PHONE = ridge({ width: 342, height: 200, thumb: 56, top: 60 });
const LAPTOP = ridge({ width: 1040, height: 270, thumb: 56, top: 81 });

const anyPlaces: fc.Arbitrary<Places> = fc.record({
	client: aPlaceOrUndecided,
	helper: aPlaceOrUndecided,
	guess: aPlaceOrUndecided
});

describe.each([
	{ screen: 'a phone', drawn: PHONE },
	{ screen: 'a laptop', drawn: LAPTOP }
])('marks on $screen', ({ drawn }) => {
	test('never overlap, stay on their side, and none rises out of the picture', () => {
		fc.assert(
			fc.property(anyPlaces, (places) => {
				const { reach, marks } = layMarks(drawn, places, 26);
				for (const [index, one] of marks.entries()) {
					expect(one.x < drawn.gap[0] + 1e-6 === one.position < 0).toBe(true);
					expect(one.y).toBeGreaterThanOrEqual(radiusOf(one.kind, reach) - 1e-6);
					for (const other of marks.slice(0, index)) {
						const apart = radiusOf(one.kind, reach) + radiusOf(other.kind, reach);
						expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(apart);
					}
				}
			})
		);
	});

	test('of equal places stack, the client’s lowest', () => {
		fc.assert(
			fc.property(aPlace, (place) => {
				const { marks } = layMarks(drawn, { client: place, helper: place, guess: place }, 26);
				const [client, helper, guess] = marks.map(({ y }) => y);
				expect(client).toBeGreaterThan(helper ?? NaN);
				expect(helper).toBeGreaterThan(guess ?? NaN);
			})
		);
	});
});

test('marks of different strengths lie on the slope, side by side, on a narrow phone too', () => {
	const narrow = ridge({ width: 280, height: 200, thumb: 56, top: 60 });
	const places = { client: position(49), helper: position(-49), guess: position(-83) };
	const { reach, marks } = layMarks(narrow, places, 26);
	for (const { kind, position: place, x, y } of marks) {
		expect({ x, y }).toEqual(restOf(kind, narrow, place, reach));
	}
});

test('an undecided person has no mark on the ridge', () => {
	const places = { client: null, helper: position(-49), guess: null };
	expect(layMarks(LAPTOP, places, 26).marks.map(({ kind }) => kind)).toEqual(['helper']);
});

test('marks arrive one after the other, each at rest before the next', () => {
	for (const index of [0, 1, 2]) {
		expect(rolledBy(momentOf(index), index)).toBe(0);
		expect(rolledBy(momentOf(index + 1), index)).toBe(1);
	}
});

test('a mark rolls up from the foot of its own slope', () => {
	const places = { client: position(31), helper: null, guess: null };
	const { reach, marks } = layMarks(LAPTOP, places, 26);
	const [mark] = marks;
	if (!mark) throw new Error('There is no mark.');
	const way = [0, 0.25, 0.5, 0.75, 1].map((share) => rolling(LAPTOP, mark, share, reach).x);
	expect(way[0]).toBeCloseTo(LAPTOP.x(99));
	expect(way).toEqual(way.toSorted((a, b) => b - a));
	expect(way.at(-1)).toBe(mark.x);
});
