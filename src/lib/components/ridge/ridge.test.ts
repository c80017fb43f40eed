import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RANGE, placeAt, position } from '../../domain/continuum.ts';
import { halfGap, ridge } from './ridge.ts';

const desktop = ridge({ width: 1040, height: 210, thumb: 44 });
const phone = ridge({ width: 320, height: 160, thumb: 44 });
const all = Array.from({ length: 100 }, (_, i) => position(RANGE.min + i * RANGE.step));

describe('the ridge', () => {
	it('is never narrower than the thumb, and never less than a twelfth of the line', () => {
		for (const width of [264, 320, 640, 984, 1920]) {
			const gap = 2 * halfGap(width, 44) * width;
			expect(gap).toBeGreaterThanOrEqual(44 - 1e-9);
			expect(gap).toBeGreaterThanOrEqual(0.08 * width - 1e-9);
		}
	});

	it('holds no position: every one lies on a slope, each in a place of its own', () => {
		for (const drawn of [desktop, phone]) {
			const columns = all.map((one) => drawn.x(one));
			expect(new Set(columns).size).toBe(100);
			expect(columns).toEqual([...columns].sort((a, b) => a - b));
			for (const x of columns) expect(x <= drawn.gap[0] || x >= drawn.gap[1]).toBe(true);
		}
	});

	it('gives every pixel back as the position that is drawn there', () => {
		for (const one of all)
			expect(placeAt(Math.round(desktop.point(desktop.x(one)) * 1e6) / 1e6)).toBe(one);
	});

	it('is the highest point, and both feet are as low', () => {
		const middle = (desktop.gap[0] + desktop.gap[1]) / 2;
		expect(desktop.y(middle)).toBeLessThan(desktop.y(desktop.gap[0]));
		expect(desktop.y(desktop.x(-99))).toBeCloseTo(desktop.y(desktop.x(99)));
		expect(desktop.y(desktop.x(-99))).toBeCloseTo(desktop.base);
	});

	it('is mirrored', () => {
		for (const one of all) {
			const other = desktop.rest(-one, 18);
			expect(desktop.rest(one, 18).x + other.x).toBeCloseTo(1040);
			expect(desktop.rest(one, 18).y).toBeCloseTo(other.y);
		}
	});

	it('lets a thumb lie on the slope: touching it, not sunk into it', () => {
		for (const drawn of [desktop, phone]) {
			for (const one of all) {
				const { x, y } = drawn.rest(one, 18);
				const clearance = Array.from({ length: 361 }, (_, i) => {
					const dx = -18 + i / 10;
					return Math.hypot(dx, drawn.y(x + dx) - y);
				});
				expect(Math.min(...clearance)).toBeGreaterThan(17);
				expect(Math.min(...clearance)).toBeLessThan(19);
			}
		}
	});
});

describe('a crossing', () => {
	const numbers = (path: string) => path.match(/-?[\d.]+/g)?.map(Number) ?? [];

	it('is an arc in two pieces, broken at the crest and never wider than the ridge', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 49 }), fc.integer({ min: 50, max: 99 }), (a, b) => {
				const [from, to] = [all[a] ?? 0, all[b] ?? 0];
				for (const [start, end] of [
					[from, to],
					[to, from]
				] as const) {
					const [first, second] = desktop.arc(start, end).map(numbers);
					const middle = (desktop.gap[0] + desktop.gap[1]) / 2;
					const near = middle + (start < end ? -7 : 7);
					const far = middle + (start < end ? 7 : -7);
					expect(first?.[0]).toBeCloseTo(desktop.x(start), 1);
					expect(first?.at(-2)).toBeCloseTo(near, 1);
					expect(second?.[0]).toBeCloseTo(far, 1);
					expect(second?.at(-2)).toBeCloseTo(desktop.x(end), 1);
				}
			})
		);
	});
});
