import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, RANGE, position, sideOf } from '../../domain/continuum.ts';
import { DENSITY_REACH, density } from './density.ts';
import { type DrawnDensity, type DrawnDots, drawPlaces } from './drawn-places.ts';
import { type Ridge, ridge } from './ridge.ts';

const all = Array.from({ length: 100 }, (_, i) => position(RANGE.min + i * RANGE.step));

/** Pictures of the stage at 16:9 and at 4:3, with `u` a hundredth of the stage's height. */
const STAGES = [
	[1101, 374, 7.2],
	[3303, 1123, 21.6],
	[917, 384, 7.68],
	[717, 250, 6]
].map(([width = 0, height = 0, u = 0]) => {
	const drawn = ridge({ width, height, thumb: 4.6 * u, pad: 4.6 * u, top: 0.42 * height });
	return { drawn, limits: { radius: 2.3 * u, smallest: 0.5 * u, ceiling: u } };
});
const [wide] = STAGES as [(typeof STAGES)[number]];

const NUMBERS = [1, 2, 7, 30, 100, 150, 151, 300, 301, 600, 1000, 3000];

/** Places of a group of `count` people, by the shape of their distribution. */
const SHAPES: Record<string, (count: number) => Position[]> = {
	flat: (count) => Array.from({ length: count }, (_, i) => all[(i * 37) % 100] ?? position(1)),
	'peaked in one place': (count) => Array.from({ length: count }, () => position(-49)),
	'peaked around one place': (count) =>
		Array.from({ length: count }, (_, i) => position(41 + 2 * (((i * i) % 7) + (i % 3)))),
	split: (count) =>
		Array.from({ length: count }, (_, i) => position((i % 3 ? 1 : -1) * (61 + 2 * (i % 9)))),
	'on the edge of the gap': (count) =>
		Array.from({ length: count }, (_, i) => position(-11 + 2 * (i % 12))),
	'at both ends': (count) =>
		Array.from({ length: count }, (_, i) => position((i % 2 ? 1 : -1) * (99 - 2 * (i % 3))))
};

const asDots = (points: readonly Position[]) =>
	points.map((point) => ({ position: point, previous: null }));

interface Column {
	x: number;
	height: number;
}

/** Returns the upper outline of a density as heights above the slope, from left to right. */
function columnsOf(drawn: Ridge, shape: string | undefined): Column[] {
	const numbers = (shape?.match(/-?[\d.]+/g) ?? []).map(Number);
	const points = numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: numbers[i + 1] ?? 0 }] : []));
	const top = shape?.endsWith('Z') ? points.slice(0, points.length / 2) : points;
	return top.map(({ x, y }) => ({ x, height: drawn.y(x) - y })).toSorted((a, b) => a.x - b.x);
}

/** Returns the area of a density left of `limit`. */
function areaOf(columns: readonly Column[], limit = Infinity): number {
	return columns.slice(1).reduce((sum, { x, height }, i) => {
		const before = columns[i] ?? { x, height };
		return x > limit ? sum : sum + ((x - before.x) * (height + before.height)) / 2;
	}, 0);
}

/** Asserts that dots lie at their places, up to one dot's width, and beside the gap. */
function expectTrueDots(drawn: Ridge, points: readonly Position[], { dots, radius }: DrawnDots) {
	expect(dots).toHaveLength(points.length);
	dots.forEach(({ x, y }, index) => {
		const point = points[index] ?? position(1);
		expect(Math.abs(x - drawn.x(point))).toBeLessThanOrEqual(2 * radius + 1e-6);
		const beside = sideOf(point) === 'expert' ? drawn.gap[0] - x : x - drawn.gap[1];
		expect(beside).toBeGreaterThanOrEqual(radius - 1e-6);
		expect(y).toBeLessThanOrEqual(drawn.y(x));
	});
}

/**
 * Asserts that left of each position the share of the area is that of the people there, if
 * everybody may be drawn `DENSITY_REACH` away from their place, and that the gap is empty.
 */
function expectTrueDensity(drawn: Ridge, points: readonly Position[], { now }: DrawnDensity) {
	const columns = [...columnsOf(drawn, now.expert), ...columnsOf(drawn, now.facilitator)];
	for (const { x, height } of columns) {
		expect(x <= drawn.gap[0] + 0.1 || x >= drawn.gap[1] - 0.1).toBe(true);
		expect(height).toBeGreaterThan(-0.2);
	}
	const sides = [columnsOf(drawn, now.expert), columnsOf(drawn, now.facilitator)];
	const area = (limit?: number) => sides.reduce((sum, side) => sum + areaOf(side, limit), 0);
	const whole = area();
	for (const limit of all) {
		const share = area(drawn.x(limit)) / whole;
		const left = points.filter((point) => point <= limit - DENSITY_REACH).length;
		const near = points.filter((point) => point <= limit + DENSITY_REACH).length;
		expect(share).toBeGreaterThanOrEqual(left / points.length - 0.01);
		expect(share).toBeLessThanOrEqual(near / points.length + 0.01);
	}
}

describe('the picture of a group', () => {
	for (const [name, shape] of Object.entries(SHAPES)) {
		it.each(NUMBERS)(`is as the data, for %i people, ${name}`, (count) => {
			for (const { drawn, limits } of STAGES) {
				const points = shape(count);
				const picture = drawPlaces(drawn, asDots(points), limits);
				if (picture.kind === 'dots') {
					expectTrueDots(drawn, points, picture);
					expect(picture.radius).toBeGreaterThanOrEqual(limits.smallest);
				} else {
					expectTrueDensity(drawn, points, picture);
				}
			}
		});
	}

	it('is as the data for any group', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 3000, size: 'max' }),
				fc.constantFrom(...STAGES),
				(points, { drawn, limits }) => {
					const picture = drawPlaces(drawn, asDots(points), limits);
					if (picture.kind === 'dots') expectTrueDots(drawn, points, picture);
					else expectTrueDensity(drawn, points, picture);
				}
			),
			{ numRuns: 25 }
		);
	});

	it('has dots as long as they fit, also for more than a hundred and fifty people', () => {
		const kinds = [150, 300, 600, 3000].map(
			(count) => drawPlaces(wide.drawn, asDots(SHAPES.flat?.(count) ?? []), wide.limits).kind
		);
		expect(kinds).toEqual(['dots', 'dots', 'dots', 'density']);
	});

	it('has dots no farther out for a larger group: three hundred between −11 and 11', () => {
		for (const { drawn, limits } of STAGES) {
			const picture = drawPlaces(
				drawn,
				asDots(SHAPES['on the edge of the gap']?.(300) ?? []),
				limits
			);
			const xs =
				picture.kind === 'dots'
					? picture.dots.map(({ x }) => x)
					: Object.values(picture.now).flatMap((shape) =>
							columnsOf(drawn, shape).flatMap(({ x, height }) => (height > 0.2 ? [x] : []))
						);
			const reach = 11 + DENSITY_REACH;
			expect(Math.min(...xs)).toBeGreaterThan(drawn.x(-reach - 1));
			expect(Math.max(...xs)).toBeLessThan(drawn.x(reach + 1));
		}
	});
});

describe('a density', () => {
	it('lies on the slopes and stays in view', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 3000, size: 'max' }),
				fc.constantFrom(...STAGES),
				(points, { drawn, limits }) => {
					const { now, before } = density(drawn, points, limits.ceiling, points.slice(5));
					for (const shape of [...Object.values(now), ...Object.values(before)]) {
						for (const { x, height } of columnsOf(drawn, shape)) {
							expect(drawn.y(x) - height).toBeGreaterThanOrEqual(limits.ceiling);
							expect(height).toBeGreaterThanOrEqual(-0.2);
						}
					}
				}
			),
			{ numRuns: 40 }
		);
	});

	it('is drawn on a side only where somebody stands', () => {
		const { now, before } = density(wide.drawn, [-3, -49].map(position), 0, [position(7)]);
		expect(Object.keys(now)).toEqual(['expert']);
		expect(Object.keys(before)).toEqual(['facilitator']);
		expect(density(wide.drawn, [], 0)).toEqual({ now: {}, before: {} });
	});

	it('gives twice as many twice the area, wherever they stand', () => {
		for (const [one, other] of [
			[-99, 1],
			[-49, 99],
			[-1, 17]
		]) {
			const points = [...Array(200).fill(one), ...Array(100).fill(other)].map(position);
			const { now } = density(wide.drawn, points, 0);
			const [expert, facilitator] = [now.expert, now.facilitator].map((shape) =>
				areaOf(columnsOf(wide.drawn, shape))
			);
			expect((expert ?? 0) / (facilitator ?? 1)).toBeCloseTo(2, 1);
		}
	});

	it('is flat where the group is', () => {
		const { now } = density(wide.drawn, [...all, ...all, ...all], 0);
		const heights = columnsOf(wide.drawn, now.expert).map(({ height }) => height);
		expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.3);
	});

	it('shows the round before on the same scale: the same places have the same outline', () => {
		const points = SHAPES.flat?.(2000) ?? [];
		const { now, before } = density(wide.drawn, points, 0, points);
		for (const side of ['expert', 'facilitator'] as const) {
			expect(now[side]?.startsWith(before[side] ?? 'none')).toBe(true);
		}
	});

	it('has an outline of the round before only where somebody stood', () => {
		const { before } = density(wide.drawn, [position(-3)], 0, [-71, -67, -21].map(position));
		expect(before.expert?.match(/M/g)).toHaveLength(2);
		const xs = columnsOf(wide.drawn, before.expert).map(({ x }) => x);
		expect(Math.min(...xs)).toBeGreaterThanOrEqual(wide.drawn.x(-71 - DENSITY_REACH - 1));
		expect(Math.max(...xs)).toBeLessThanOrEqual(wide.drawn.x(-21 + DENSITY_REACH + 1));
		for (const x of xs) expect(x < wide.drawn.x(-55) || x > wide.drawn.x(-35)).toBe(true);
	});
});
