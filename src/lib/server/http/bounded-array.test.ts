import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MAX_FAULTS, boundedArray } from './bounded-array.ts';

const names = boundedArray(z.object({ name: z.string().trim() }), 100);

describe('an array of bounded length', () => {
	it('gives its items as their schema makes them', () => {
		expect(names.parse([{ name: ' An ' }, { name: 'Bo' }])).toEqual([
			{ name: 'An' },
			{ name: 'Bo' }
		]);
		expect(names.parse([])).toEqual([]);
	});

	it('refuses what is no array', () => {
		expect(names.safeParse({ length: 1 }).error?.issues).toMatchObject([
			{ code: 'invalid_type', path: [] }
		]);
	});

	it('looks at no item of an array that is too long', () => {
		let seen = 0;
		const counting = z.unknown().refine(() => ++seen > 0);
		const result = boundedArray(counting, 3).safeParse([1, 2, 3, 4]);
		expect(result.error?.issues).toMatchObject([{ code: 'too_big', origin: 'array', maximum: 3 }]);
		expect(seen).toBe(0);
		expect(boundedArray(counting, 3).safeParse([1, 2, 3]).success).toBe(true);
	});

	it('stops at the first faults, and says where they are', () => {
		let seen = 0;
		const never = z.unknown().refine(() => ++seen < 0);
		const result = boundedArray(never, 1_000).safeParse(Array(1_000).fill(0));
		expect(result.error?.issues).toHaveLength(MAX_FAULTS);
		expect(result.error?.issues[3]?.path).toEqual([3]);
		expect(seen).toBe(MAX_FAULTS);
	});

	it('stops in arrays within arrays as well', () => {
		const nested = boundedArray(z.object({ inner: boundedArray(z.string(), 1_000) }), 1_000);
		const value = Array(1_000).fill({ inner: Array(1_000).fill(0) });
		const issues = nested.safeParse(value).error?.issues ?? [];
		expect(issues.length).toBe(MAX_FAULTS);
		expect(issues[0]?.path).toEqual([0, 'inner', 0]);
	});

	it('keeps its bound when another check is added, and tells it to the document', () => {
		const atLeastOne = names.min(1);
		expect(atLeastOne.safeParse([]).success).toBe(false);
		expect(atLeastOne.safeParse(Array(101).fill({ name: 'An' })).error?.issues).toHaveLength(1);
		expect(z.toJSONSchema(atLeastOne)).toMatchObject({ type: 'array', minItems: 1, maxItems: 100 });
	});
});
