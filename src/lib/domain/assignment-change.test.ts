import { describe, expect, it } from 'vitest';
import { borrow } from './assignment-change.ts';

describe('what a change asks for', () => {
	it('borrowing twice, or leaving out twice, is the same as once', () => {
		const on = { benefit: 'tried-before', on: true };
		const once = borrow(['draft-halfway'], on);
		expect(once).toEqual(['draft-halfway', 'tried-before']);
		expect(borrow(once, on)).toEqual(once);
		expect(borrow(once, { ...on, on: false })).toEqual(['draft-halfway']);
		const nothing = { benefit: 'nothing-from-process', on: true };
		expect(borrow(once, nothing)).toEqual(['nothing-from-process']);
	});
});
