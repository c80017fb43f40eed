import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, newCode, newToken, readCode } from './secrets.ts';

describe('a recovery code', () => {
	it('is five groups of five characters that cannot be mistaken for each other', () => {
		for (let i = 0; i < 200; i++) {
			expect(newCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
		}
	});

	it('uses every character everywhere, so that each is worth five bits', () => {
		const codes = Array.from({ length: 2000 }, newCode);
		for (let at = 0; at < 29; at++) {
			const seen = new Set(codes.map((code) => code[at]));
			expect(seen.size).toBe(at % 6 === 5 ? 1 : 32);
		}
	});

	it('is read however it was typed', () => {
		fc.assert(
			fc.property(fc.constantFrom(' ', '-', '', '–', '\n'), fc.boolean(), (between, lower) => {
				const code = newCode();
				const typed = code.replaceAll('-', between).replaceAll('0', 'O').replaceAll('1', 'l');
				expect(readCode(lower ? typed.toLowerCase() : typed)).toBe(code);
			})
		);
	});

	it.each(['', 'ABCDE', 'U'.repeat(25), '0'.repeat(24), '0'.repeat(26), '🙂'.repeat(25)])(
		'is not "%s"',
		(typed) => {
			expect(readCode(typed)).toBeNull();
		}
	);
});

it('a token has 256 bits and its hash does not give it away', () => {
	const token = newToken();
	expect(token).toMatch(/^[\w-]{43}$/);
	expect(newToken()).not.toBe(token);
	expect(hashOf(token)).not.toContain(token.slice(0, 8));
	expect(hashOf(token)).toBe(hashOf(token));
});
