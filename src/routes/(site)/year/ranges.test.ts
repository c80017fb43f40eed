import { describe, expect, it } from 'vitest';
import { inRanges } from './ranges';

describe('numbers of assignments', () => {
	it('are joined where three or more follow each other', () => {
		expect(inRanges([])).toBe('');
		expect(inRanges([7])).toBe('7');
		expect(inRanges([7, 8])).toBe('7, 8');
		expect(inRanges([1, 2, 3])).toBe('1–3');
		expect(inRanges([12, 3, 1, 2, 5, 10, 11])).toBe('1–3, 5, 10–12');
	});
});
