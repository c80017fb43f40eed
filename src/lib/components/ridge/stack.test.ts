import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RANGE, type Position, placeAt, position, sideOf } from '../../domain/continuum.ts';
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

/** The layout must not move a dot by more than its own width, or the picture would be untrue. */
function expectAtTheirPlaces(drawn: Ridge, points: readonly Position[], { dots, radius }: Stack) {
	dots.forEach(({ x }, index) => {
		expect(Math.abs(x - drawn.x(points[index] ?? 0))).toBeLessThanOrEqual(2 * radius + 1e-6);
	});
}

function expectBesideTheGap(drawn: Ridge, { dots, radius }: Stack) {
	for (const { x } of dots) {
		expect(x + radius <= drawn.gap[0] + 1e-6 || x - radius >= drawn.gap[1] - 1e-6).toBe(true);
	}
}

describe('dots on the ridge', () => {
	it('are all there, each at its place, none on another and none over the ridge', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...all), { maxLength: 120 }),
				fc.boolean(),
				(points, upright) => {
					const laid = stack(phone, points, { radius: 9, upright });
					if (!laid) return;
					expect(laid.dots).toHaveLength(points.length);
					expectApart(laid);
					expectAtTheirPlaces(phone, points, laid);
					expectBesideTheGap(phone, laid);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('stay in view and on their own side, at any number', () => {
		fc.assert(
			fc.property(crowd(1, 3000), fc.constantFrom(...stages), (points, drawn) => {
				const radius = drawn.base / 20;
				const laid = stack(drawn, points, { radius, smallest: radius / 4, ceiling: 10 });
				if (!laid) return;
				expectApart(laid);
				expectAtTheirPlaces(drawn, points, laid);
				expectBesideTheGap(drawn, laid);
				laid.dots.forEach(({ x, y }, index) => {
					const place = placeAt(drawn.point(x));
					expect(y - laid.radius).toBeGreaterThanOrEqual(10 - 1e-6);
					expect(y).toBeLessThan(drawn.base);
					expect(place && sideOf(place)).toBe(sideOf(points[index] ?? position(1)));
				});
			}),
			{ numRuns: 60 }
		);
	});

	it('lie exactly in their own column while few', () => {
		const points = [-83, -49, -49, 17, 49].map(position);
		const dots = stack(stage, points, { radius: 28 })?.dots ?? [];
		expect(dots).toHaveLength(5);
		dots.forEach(({ x }, index) => expect(x).toBeCloseTo(stage.x(points[index] ?? 0)));
	});

	it('are as large as fits, and shrink as the room fills', () => {
		const spread = (count: number) =>
			Array.from({ length: count }, (_, i) => all[i % 100] ?? position(1));
		const sizes = [4, 30, 300, 1000, 3000].map((count) => {
			const laid = stack(stage, spread(count), { radius: 28, smallest: 4 });
			return laid?.radius ?? 0;
		});
		expect(sizes[0]).toBe(28);
		expect(sizes[1]).toBe(28);
		expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
		expect(sizes.at(-1)).toBeGreaterThan(4);
	});

	it('are not drawn when they do not fit above their place: three thousand in one', () => {
		const points = Array.from({ length: 3000 }, () => position(49));
		expect(stack(stage, points, { radius: 28, smallest: 6 })).toBeNull();
	});

	it('lie the same every time', () => {
		const points = Array.from({ length: 400 }, (_, i) => all[(i * 37) % 100] ?? position(1));
		expect(stack(stage, points, { radius: 28 })).toEqual(stack(stage, points, { radius: 28 }));
	});
});
