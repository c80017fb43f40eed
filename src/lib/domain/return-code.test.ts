import fc from 'fast-check';
import { expect, it } from 'vitest';
import { returnCode } from './return-code.ts';

it('is four digits for every request, the same at every look', () => {
	fc.assert(
		fc.property(fc.uuid(), (id) => {
			expect(returnCode(id)).toMatch(/^\d{4}$/);
			expect(returnCode(id)).toBe(returnCode(id));
		})
	);
});

it('differs where only the random end of the id does', () => {
	expect(returnCode('01931f0e-7c00-7000-8000-0000000001e2')).toBe('0482');
	expect(returnCode('01931f0e-7c00-7000-8000-0000000001e3')).toBe('0483');
});
