import { expect, it } from 'vitest';
import { fold } from './text.ts';

it('a search does not mind capitals and accents', () => {
	expect(fold('Cliënt ÉÉN')).toBe('client een');
});
