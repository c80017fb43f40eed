import { describe, expect, it } from 'vitest';
import { inApp, negotiate, negotiateAsParticipant } from './locale.ts';

describe('the language of a browser', () => {
	it.each([
		['en-GB,en;q=0.9,nl;q=0.8', 'en'],
		['nl-BE', 'nl'],
		['de,fr;q=0.9', 'en'],
		['de,en;q=0.5,nl;q=0.4', 'en'],
		['fr-BE,fr;q=0.9,nl;q=0.8', 'nl'],
		['en;q=0,nl;q=0.1', 'nl'],
		['it,pt;q=0.8', 'nl'],
		['*', 'nl'],
		['', 'nl'],
		['en;q=abc', 'en'],
		[null, 'nl']
	])('that sends %j is %s', (preferences, locale) => {
		expect(negotiate(preferences)).toBe(locale);
	});

	it.each([
		['it', 'de', 'en'],
		['nl', 'fr', 'nl'],
		[null, 'fr', 'en'],
		['en', 'nl', 'en']
	] as const)('that sends %j, with %s chosen on a phone, is %s', (preferences, chosen, locale) => {
		expect(negotiate(preferences, chosen)).toBe(locale);
	});
});

describe('the language of a participant’s browser', () => {
	it.each([
		['de-AT,de;q=0.9,en;q=0.8', 'de'],
		['fr', 'fr'],
		['en;q=0.5,fr-CH;q=0.9', 'fr'],
		['en,de;q=0.9', 'en'],
		['nl,de;q=0.9', 'nl'],
		['it,de;q=0.9,nl;q=0.8', 'nl'],
		['it,de;q=0.9', 'en'],
		['de;q=0,nl', 'nl'],
		['DE', 'de'],
		['it', 'nl'],
		['', 'nl'],
		[null, 'nl']
	])('that sends %j is %s', (preferences, locale) => {
		expect(negotiateAsParticipant(preferences)).toBe(locale);
	});

	it('is one of the app’s on a page that has no German or French', () => {
		expect((['nl', 'en', 'de', 'fr'] as const).map(inApp)).toEqual(['nl', 'en', 'en', 'en']);
	});
});
