import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ridge } from '$lib/components/ridge/ridge';
import { type Position, RANGE, placeOf, position, sideOf } from '$lib/domain/continuum';
import { MAX_NUMBERED, type YearSwitch, arcsOf } from '$lib/domain/year';
import { MARK, layOut } from './picture-layout';

const WIDE = { width: 1040, height: 270, thumb: 22, top: 108 };
const PAPER = { width: 658, height: 230, thumb: 22, top: 92 };
const NARROW = { width: 350, height: 200, thumb: 22, top: 80 };

const aPlace = fc.integer({ min: 0, max: 99 }).map((n) => (RANGE.min + n * RANGE.step) as Position);

const dotsAt = (positions: readonly Position[]) =>
	positions.map((at, index) => ({ number: index + 1, position: at, startedAt: '' }));

/** Returns the picture of assignments that stood at these places in turn. */
function pictureOf(courses: readonly (readonly Position[])[]) {
	const dots = dotsAt(courses.map((course) => course.at(-1) ?? position(-47)));
	const switches = courses.flatMap((course, index): YearSwitch[] =>
		course.slice(1).flatMap((to, nth) => {
			const from = course[nth] ?? to;
			if (sideOf(from) === sideOf(to)) return [];
			return [{ assignment: `${index}`, from, to, told: true, placedAt: '' }];
		})
	);
	const byId = new Map(dots.map((dot, index) => [`${index}`, dot]));
	return { dots, arcs: arcsOf(switches, byId) };
}

/** Start and end of the two halves of an arc. */
const endsOf = (pieces: readonly { path: string }[]) => {
	const numbers = pieces.map(({ path }) => path.match(/-?[\d.]+/g)?.map(Number) ?? []);
	return { start: numbers[0]?.slice(0, 2), end: numbers[1]?.slice(-2) };
};

describe('the picture of a year', () => {
	it('numbers the dots of any year that has numbers, on a laptop and on paper', () => {
		fc.assert(
			fc.property(
				fc.array(aPlace, { minLength: 1, maxLength: MAX_NUMBERED }),
				fc.constantFrom(WIDE, PAPER),
				(positions, size) => {
					const laid = layOut(ridge(size), { dots: dotsAt(positions), arcs: [] });
					const numbers = laid.dots.map(({ number }) => number);
					expect(numbers).toEqual(positions.map((_, index) => index + 1));
					const sides = laid.dots.map(({ side }) => side);
					expect(sides).toEqual(positions.map((at) => sideOf(at)));
				}
			)
		);
	});

	it('shows the numbers of a busy year on a laptop, on paper and on a phone', () => {
		const spread = Array.from({ length: 48 }, (_, nth) => ((37 * nth) % 100) * 2 - 99);
		for (const size of [WIDE, PAPER, NARROW]) {
			const dots = dotsAt(spread.map((at) => position(at)));
			expect(layOut(ridge(size), { dots, arcs: [] }).legible).toBe(true);
		}
	});

	it('rests each dot on the slope or exactly on another, on a phone and on paper', () => {
		fc.assert(
			fc.property(
				fc.array(aPlace, { minLength: 1, maxLength: 30 }),
				fc.constantFrom(PAPER, NARROW),
				(positions, size) => {
					const drawn = ridge(size);
					const { dots, radius } = layOut(drawn, { dots: dotsAt(positions), arcs: [] });
					for (const { x, y } of dots) {
						const onSlope = Math.abs(y - drawn.restAt(x, radius)) < 0.1;
						const onDot = dots.some(
							(other) => other.x === x && Math.abs(other.y - y - 2 * radius) < 1.1
						);
						expect(onSlope || onDot).toBe(true);
					}
				}
			)
		);
	});

	it('leaves out numbers that would be too small to read, and no dot', () => {
		const crowd = Array.from({ length: MAX_NUMBERED }, () => placeOf('expert', 'slight'));
		const laid = layOut(ridge(NARROW), { dots: dotsAt(crowd), arcs: [] });
		expect(laid.legible).toBe(false);
		expect(laid.dots).toHaveLength(MAX_NUMBERED);
	});

	it('draws a way there and back as two arcs that meet, and end at the dot', () => {
		const drawn = ridge(WIDE);
		const there = [-47, 21, -35].map((at) => position(at));
		const laid = layOut(drawn, pictureOf([[position(9)], there]));
		expect(laid.arcs).toHaveLength(2);
		expect(laid.marks.map(({ side }) => side)).toEqual(['expert', 'facilitator']);
		const ends = laid.arcs.map(({ pieces }) => endsOf(pieces));
		const near = ([x = 0, y = 0]: number[] = [], at: { x: number; y: number } | undefined) =>
			Math.hypot(x - (at?.x ?? 0), y - (at?.y ?? 0)) < 0.1;
		const dot = laid.dots[1];
		const turn = drawn.rest(21, MARK);
		expect(ends.filter(({ end }) => near(end, dot))).toHaveLength(1);
		expect(ends.filter(({ end }) => near(end, turn))).toHaveLength(1);
		expect(ends.filter(({ start }) => near(start, turn))).toHaveLength(1);
	});

	it('keeps its arcs within the picture, and those between the same places apart', () => {
		const drawn = ridge(WIDE);
		const courses = fc.array(fc.array(aPlace, { minLength: 2, maxLength: 4 }), { maxLength: 12 });
		const heightsOf = (all: readonly (readonly Position[])[]) =>
			layOut(drawn, pictureOf(all)).arcs.map(({ pieces }) =>
				Number(pieces[0]?.path.match(/-?[\d.]+$/)?.[0])
			);
		fc.assert(
			fc.property(courses, (all) => {
				for (const height of heightsOf(all)) expect(height).toBeGreaterThan(0);
			})
		);
		const same = Array.from({ length: 8 }, () => [position(-47), position(21), position(-47)]);
		expect(new Set(heightsOf(same)).size).toBe(16);
	});
});
