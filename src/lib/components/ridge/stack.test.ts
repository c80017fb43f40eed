import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RANGE, placeAt, position, sideOf, strengthOf } from '../../domain/continuum.ts';
import { density } from './density.ts';
import { type Ridge, ridge } from './ridge.ts';
import { type Stack, stack } from './stack.ts';

const all = Array.from({ length: 100 }, (_, i) => position(RANGE.min + i * RANGE.step));
const phone = ridge({ width: 320, height: 160, thumb: 44 });
const stage = ridge({ width: 1800, height: 560, thumb: 60, top: 240, pad: 40 });
const stages = [
	stage,
	ridge({ width: 1200, height: 370, thumb: 40, top: 160, pad: 30 }),
	ridge({ width: 3600, height: 1120, thumb: 120, top: 480, pad: 80 })
];

/**
 * Generates the positions of a group of `least` to `most` people: random positions, only the six
 * that the buttons choose, or one position for all.
 */
const crowd = (least: number, most: number) =>
	fc.oneof(
		fc.array(fc.constantFrom(...all), { minLength: least, maxLength: most }),
		fc.array(fc.constantFrom(...all.filter((one) => Math.abs(one) % 34 === 15)), {
			minLength: least,
			maxLength: most
		}),
		fc
			.tuple(fc.integer({ min: least, max: most }), fc.constantFrom(...all))
			.map(([length, one]) => Array.from({ length }, () => one))
	);

function expectApart({ dots, radius }: Stack) {
	const inOrder = dots.toSorted((a, b) => a.x - b.x);
	let nearest = Infinity;
	inOrder.forEach((dot, index) => {
		for (let next = index + 1; next < inOrder.length; next++) {
			const other = inOrder[next];
			if (!other || other.x - dot.x > 2 * radius) break;
			nearest = Math.min(nearest, Math.hypot(dot.x - other.x, dot.y - other.y));
		}
	});
	expect(nearest).toBeGreaterThan(2 * radius);
}

function expectBesideTheGap(drawn: Ridge, { dots, radius }: Stack) {
	for (const { x } of dots) {
		expect(x + radius <= drawn.gap[0] + 1e-6 || x - radius >= drawn.gap[1] - 1e-6).toBe(true);
	}
}

describe('dots on the ridge', () => {
	it('are all there, none on another and none over the ridge, on a phone too', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...all), { maxLength: 120 }), (points) => {
				const laid = stack(phone, points, { radius: 9 });
				expect(laid.dots).toHaveLength(points.length);
				expectApart(laid);
				expectBesideTheGap(phone, laid);
			}),
			{ numRuns: 60 }
		);
	});

	it('stay in view, each on its own side and on the stretch of its own strength', () => {
		fc.assert(
			fc.property(crowd(1, 600), fc.constantFrom(...stages), (points, drawn) => {
				const radius = drawn.base / 20;
				const laid = stack(drawn, points, { radius, smallest: radius / 4, ceiling: 10 });
				if (!laid.fits) return;
				expectApart(laid);
				expectBesideTheGap(drawn, laid);
				laid.dots.forEach(({ x, y }, index) => {
					const point = points[index] ?? position(1);
					expect(y - laid.radius).toBeGreaterThanOrEqual(10 - 1e-6);
					expect(y).toBeLessThan(drawn.base);
					const place = placeAt(drawn.point(x));
					expect(place && sideOf(place)).toBe(sideOf(point));
					expect(place && strengthOf(place)).toBe(strengthOf(point));
				});
			}),
			{ numRuns: 60 }
		);
	});

	it('lie exactly in their own column while few', () => {
		const points = [-83, -49, -49, 17, 49].map(position);
		const { dots } = stack(stage, points, { radius: 28 });
		dots.forEach(({ x }, index) => expect(x).toBeCloseTo(stage.x(points[index] ?? 0)));
	});

	it('are as large as fits, and shrink as the room fills', () => {
		const spread = (count: number) =>
			Array.from({ length: count }, (_, i) => all[i % 100] ?? position(1));
		const sizes = [4, 30, 300, 1000, 3000].map((count) => {
			const { radius, fits } = stack(stage, spread(count), { radius: 28, smallest: 5 });
			expect(fits).toBe(true);
			return radius;
		});
		expect(sizes[0]).toBe(28);
		expect(sizes[1]).toBe(28);
		expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
	});

	it('say when they no longer fit: three thousand in one place', () => {
		const points = Array.from({ length: 3000 }, () => position(49));
		const laid = stack(stage, points, { radius: 28, smallest: 6 });
		expect(laid.fits).toBe(false);
		expect(laid.dots).toHaveLength(3000);
		expectApart(laid);
	});

	it('lie the same every time', () => {
		const points = Array.from({ length: 400 }, (_, i) => all[(i * 37) % 100] ?? position(1));
		expect(stack(stage, points, { radius: 28 })).toEqual(stack(stage, points, { radius: 28 }));
	});
});

describe('a density', () => {
	const columns = (shape: string | undefined) => {
		const numbers = (shape?.match(/-?[\d.]+/g) ?? []).map(Number);
		return numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: numbers[i + 1] ?? 0 }] : []));
	};

	it('lies on the slopes, stays in view and leaves the ridge free', () => {
		fc.assert(
			fc.property(crowd(1, 3000), fc.constantFrom(...stages), (points, drawn) => {
				for (const shape of Object.values(density(drawn, points, 10))) {
					for (const { x, y } of columns(shape)) {
						expect(x <= drawn.gap[0] + 0.1 || x >= drawn.gap[1] - 0.1).toBe(true);
						expect(y).toBeGreaterThanOrEqual(10);
						expect(y).toBeLessThanOrEqual(drawn.y(x) + 0.2);
					}
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('is drawn on a side only where somebody stands', () => {
		expect(Object.keys(density(stage, [-3, -49].map(position), 0))).toEqual(['expert']);
		expect(Object.keys(density(stage, [], 0))).toEqual([]);
	});

	it('gives twice as many twice the area, wherever they stand', () => {
		const area = (shape: string | undefined) => {
			const points = columns(shape);
			const half = points.length / 2;
			let sum = 0;
			for (let i = 0; i < half; i++)
				sum += (points[points.length - 1 - i]?.y ?? 0) - (points[i]?.y ?? 0);
			return sum;
		};
		const points = [...Array(200).fill(-99), ...Array(100).fill(1)].map(position);
		const { expert, facilitator } = density(stage, points, 0);
		expect(area(expert) / area(facilitator)).toBeCloseTo(2, 1);
	});
});
