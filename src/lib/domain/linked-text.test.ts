import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, textParts } from './linked-text.ts';

describe('a text with links', () => {
	test('is split at each link', () => {
		expect(textParts('Kies [Account](/account), of [log in](/sign-in#code).')).toEqual([
			{ text: 'Kies ', href: null },
			{ text: 'Account', href: '/account' },
			{ text: ', of ', href: null },
			{ text: 'log in', href: '/sign-in#code' },
			{ text: '.', href: null }
		]);
	});

	test('may begin and end with one', () => {
		expect(textParts('[Je lijst](/assignments)')).toEqual([
			{ text: 'Je lijst', href: '/assignments' }
		]);
		expect(textParts('')).toEqual([]);
	});

	test('reads the same whether it is split or not', () => {
		const text = fc.array(fc.oneof(fc.string(), fc.constant('[Account](/account)')));
		fc.assert(
			fc.property(text, (pieces) => {
				const whole = pieces.join('');
				const parts = textParts(whole).map((part) => part.text);
				expect(parts.join('')).toBe(plainText(whole));
			})
		);
	});
});
