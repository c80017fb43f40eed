import { describe, expect, test } from 'vitest';
import { waitingRow } from './waiting-row.ts';

const ROOM = { width: 1000, height: 70, radius: 17, smallest: 5, gap: 90 };

describe.each([1, 2, 12, 25, 40, 150, 300])('%i dots in the lobby', (count) => {
	const laid = waitingRow(count, ROOM);

	test('are one for each participant, large enough to see', () => {
		expect(laid?.dots).toHaveLength(count);
		expect(laid?.radius).toBeGreaterThanOrEqual(ROOM.smallest);
		expect(laid?.radius).toBeLessThanOrEqual(ROOM.radius);
	});

	test('stay inside their room, touch nobody and leave the middle empty', () => {
		const { radius, dots } = laid ?? { radius: 0, dots: [] };
		for (const [index, { x, y }] of dots.entries()) {
			expect(Math.abs(x - ROOM.width / 2)).toBeGreaterThanOrEqual(ROOM.gap / 2 + radius - 1e-9);
			expect(x - radius).toBeGreaterThanOrEqual(-1e-9);
			expect(x + radius).toBeLessThanOrEqual(ROOM.width + 1e-9);
			expect(y - radius).toBeGreaterThanOrEqual(0);
			expect(y + radius).toBeLessThanOrEqual(ROOM.height + 1e-9);
			for (const other of dots.slice(index + 1)) {
				expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(2 * radius);
			}
		}
	});

	test('favour no side: the halves differ by one at most', () => {
		const left = laid?.dots.filter(({ x }) => x < ROOM.width / 2).length ?? 0;
		expect(Math.abs(count - 2 * left)).toBeLessThanOrEqual(1);
	});
});

test('whoever arrives moves nobody while the dots keep their size', () => {
	const [before, after] = [waitingRow(11, ROOM), waitingRow(12, ROOM)];
	expect(after?.radius).toBe(before?.radius);
	expect(after?.dots.slice(0, 11)).toEqual(before?.dots);
});

test('a crowd that does not fit has no dots, and nobody has none', () => {
	expect(waitingRow(1_500, ROOM)).toBeNull();
	expect(waitingRow(0, ROOM)?.dots).toEqual([]);
});

test('a room without space has no dots', () => {
	expect(waitingRow(1, { ...ROOM, width: 0 })).toBeNull();
	expect(waitingRow(1, { ...ROOM, height: 0 })).toBeNull();
});
