import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ALPHABET, formatCode, newJoinCode, readJoinCode } from './join-code.ts';

it.each([
	['7KM2QX', '7KM2QX'],
	[' 7km-2qx ', '7KM2QX'],
	['7km 2qx', '7KM2QX'],
	['7km–2qx', '7KM2QX'],
	['oOiIlL', '001111']
])('%s is read as %s', (typed, code) => {
	expect(readJoinCode(typed)).toBe(code);
});

it.each(['', '7KM2Q', '7KM2QXX', '7KM2QU', '7KM2Q!', 'ÀBCDEF', '7KM/QX'])(
	'%j cannot be a code',
	(typed) => {
		expect(readJoinCode(typed)).toBeNull();
	}
);

it('a new code reads as itself, also as it is shown', () => {
	fc.assert(
		fc.property(fc.infiniteStream(fc.nat(ALPHABET.length - 1)), (numbers) => {
			const code = newJoinCode(() => numbers.next().value as number);
			expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
			expect(formatCode(code)).toMatch(/^\S{3} \S{3}$/);
			expect(readJoinCode(formatCode(code).toLowerCase())).toBe(code);
		})
	);
});
