import { describe, expect, it } from 'vitest';
import { fold, normaliseText } from './text.ts';

describe('what is typed', () => {
	it('is trimmed and composed, whichever way its accents were typed', () => {
		expect(normaliseText('  clie\u0308nt\r\n ')).toBe('cliënt');
	});

	it('keeps its lines and loses control characters and halves of letters', () => {
		expect(normaliseText('een\r\ntwee\tdrie\u0000\u0007')).toBe('een\ntwee\tdrie');
		expect(normaliseText('\ud800x').isWellFormed()).toBe(true);
	});
});

describe('a search', () => {
	it('does not mind capitals and accents', () => {
		expect(fold('Cliënt ÉÉN')).toBe('client een');
	});
});
