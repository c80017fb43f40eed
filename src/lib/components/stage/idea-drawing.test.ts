import { describe, expect, test } from 'vitest';
import { type Ridge, ridge } from '../ridge/ridge.ts';
import { driftOf, halves, loanOf, onCrest, pulls, rollTo, stopOf } from './idea-drawing.ts';

/** Returns the points of a path of straight pieces or curves; control points count as points. */
function pointsOf(path: string): { x: number; y: number }[] {
	const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
	return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i) => ({
		x: numbers[2 * i] ?? NaN,
		y: numbers[2 * i + 1] ?? NaN
	}));
}

describe.each([
	[1180, 200, 16],
	[620, 140, 11],
	[300, 40, 5]
])('on a ridge of %i × %i', (width, height, radius) => {
	const drawn: Ridge = ridge({
		width,
		height,
		thumb: 2 * radius,
		pad: 2 * radius,
		top: 0.3 * height
	});
	const middle = width / 2;

	test('the dot that wants both rolls from the crest to the slope of one side', () => {
		const crest = onCrest(drawn, radius);
		const path = pointsOf(rollTo(drawn, -35, radius));
		const rest = drawn.rest(-35, radius);
		expect(crest.x).toBeCloseTo(middle, 6);
		expect(path[0]?.x).toBeCloseTo(middle, 1);
		expect(path.at(-1)?.x).toBeCloseTo(rest.x, 1);
		expect(path.at(-1)?.y).toBeCloseTo(rest.y, 1);
		for (const [index, { y }] of path.slice(1).entries()) {
			expect(y, 'only down').toBeGreaterThanOrEqual((path[index]?.y ?? 0) - 0.02);
		}
	});

	test('both slopes pull equally, each down its own side', () => {
		const { expert, facilitator } = pulls(drawn, radius);
		// The last three points are the head of the arrow.
		const [left, right] = [expert, facilitator].map((path) => pointsOf(path).slice(0, -3));
		expect(left).toHaveLength(right?.length ?? NaN);
		left?.forEach(({ x, y }, index) => {
			expect(x).toBeLessThan(middle);
			expect(width - x).toBeCloseTo(right?.[index]?.x ?? NaN, 0);
			expect(y).toBeCloseTo(right?.[index]?.y ?? NaN, 0);
		});
	});

	test('the ring of both has a half on each side', () => {
		const { expert, facilitator } = halves(onCrest(drawn, radius), radius);
		expect(expert.split(' 0 0 ')[0]).toBe(facilitator.split(' 0 0 ')[0]);
		expect(expert).not.toBe(facilitator);
	});

	test('the conclusion of the expert ends at the largest interest, on the expert’s own slope', () => {
		const { dot, goal, interests, drifted } = driftOf(drawn, radius);
		const largest = interests.toSorted((a, b) => b.r - a.r)[0];
		const end = pointsOf(drifted).at(-1);
		expect(end?.x).toBeCloseTo(largest?.x ?? NaN, 1);
		expect(goal.x).toBe(dot.x);
		for (const { x } of [dot, ...interests]) expect(x).toBeLessThan(drawn.gap[0]);
	});

	test('the search of the client stops at the answer, and what comes after is another line', () => {
		const { dot, walked, answer, missed } = stopOf(drawn, radius);
		const [bar] = pointsOf(answer);
		expect(dot.x).toBeGreaterThan(drawn.gap[1]);
		expect(pointsOf(walked).at(-1)?.x).toBeCloseTo(bar?.x ?? NaN, 1);
		for (const { x } of pointsOf(missed)) expect(x).toBeGreaterThan(bar?.x ?? NaN);
	});

	test('the benefits come from the other side over an arc that is broken at the ridge', () => {
		const { dot, lender, arc } = loanOf(drawn, radius, 'expert');
		expect(dot.x).toBeLessThan(drawn.gap[0]);
		expect(lender.x).toBeGreaterThan(drawn.gap[1]);
		expect(arc).toHaveLength(2);
		expect(pointsOf(arc[0]).at(-1)?.x).toBeGreaterThan(middle);
		expect(pointsOf(arc[1])[0]?.x).toBeLessThan(middle);
		const mirrored = loanOf(drawn, radius, 'facilitator');
		expect(mirrored.dot.x).toBeCloseTo(width - dot.x, 6);
		expect(mirrored.lender.x).toBeCloseTo(width - lender.x, 6);
	});
});
