import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL, endingLayout } from './ending-layout.ts';

const WIDE = { width: 163, height: 66 };

describe('the closing screen', () => {
	it('shows a few questions large, and all of them', () => {
		const { scale, shown } = endingLayout(2, WIDE, true);
		expect(shown).toBe(2);
		expect(scale).toBeGreaterThan(1.5);
	});

	it('shows the first ones of fifty, in the smallest cells', () => {
		const { scale, shown } = endingLayout(50, WIDE, true);
		expect(scale).toBe(1);
		expect(shown).toBeGreaterThan(8);
		expect(shown).toBeLessThan(50);
	});

	it('never needs more room than there is, but for a single cell', () => {
		const size = fc.record({
			width: fc.integer({ min: 45, max: 400 }),
			height: fc.integer({ min: 25, max: 100 })
		});
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 50 }), size, fc.boolean(), (count, room, pairs) => {
				const { columns, scale, shown } = endingLayout(count, room, pairs);
				expect(shown).toBeGreaterThan(0);
				expect(shown).toBeLessThanOrEqual(count);
				expect(columns * scale * (pairs ? CELL.two : CELL.one)).toBeLessThanOrEqual(
					room.width + 1e-9
				);
				expect(Math.ceil(shown / columns) * scale * CELL.height).toBeLessThanOrEqual(
					room.height + 1e-9
				);
			})
		);
	});
});
