import { describe, expect, it } from 'vitest';
import { negotiate } from './locale.ts';

describe('the language of a browser', () => {
	it.each([
		['en-GB,en;q=0.9,nl;q=0.8', 'en'],
		['nl-BE', 'nl'],
		['de,fr;q=0.9', 'nl'],
		['de,en;q=0.5,nl;q=0.4', 'en'],
		['en;q=0,nl;q=0.1', 'nl'],
		['*', 'nl'],
		['', 'nl'],
		['en;q=abc', 'en'],
		[null, 'nl']
	])('that sends %j is %s', (preferences, locale) => {
		expect(negotiate(preferences)).toBe(locale);
	});
});
