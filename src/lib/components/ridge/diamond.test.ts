import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlace } from '../../../testing/check-ins.ts';
import { diamondSide, restDiamond, underside } from './diamond.ts';
import { ridge } from './ridge.ts';

describe('a diamond', () => {
	test('is deepest in its middle, and ends at its corners', () => {
		expect(underside(0, 20)).toBeCloseTo(20);
		expect(underside(20, 20)).toBeCloseTo(0);
		expect(underside(-7, 20)).toBe(underside(7, 20));
	});

	test('has an edge without jumps', () => {
		for (let dx = 0; dx < 20; dx += 0.01) {
			expect(Math.abs(underside(dx + 0.01, 20) - underside(dx, 20))).toBeLessThan(0.5);
		}
	});

	test('reaches its corners with the square that is drawn', () => {
		const { side, corner } = diamondSide(20);
		const reach = Math.SQRT2 * (side / 2 - corner) + corner;
		expect(reach).toBeCloseTo(20);
	});

	test('touches the slope and never cuts it', () => {
		const sizes = fc.record({
			width: fc.integer({ min: 280, max: 1100 }),
			height: fc.integer({ min: 120, max: 300 })
		});
		fc.assert(
			fc.property(sizes, aPlace, (size, place) => {
				const drawn = ridge({ ...size, thumb: 56 });
				const at = restDiamond(drawn, drawn.x(place), 26);
				const gaps = Array.from({ length: 53 }, (_, step) => {
					const dx = step - 26;
					return drawn.y(at.x + dx) - (at.y + underside(dx, 26));
				});
				expect(Math.min(...gaps)).toBeGreaterThan(-1);
				expect(Math.min(...gaps)).toBeLessThan(1);
			})
		);
	});
});
