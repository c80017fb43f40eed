import { describe, expect, test } from 'vitest';
import { position } from '../../domain/continuum.ts';
import type { Looking } from '../../domain/check-in-view.ts';
import { LOCALES } from '../../domain/locale.ts';
import { sentencesOf, textsIn } from '../../../testing/sentences.ts';
import { lookingTexts } from './looking.ts';

const mark = (value: number | null) => ({
	position: value === null ? null : position(value),
	undecided: value === null
});

const FACTS = {
	kind: 'expectation',
	address: 'u',
	name: '(’s avonds) Anna',
	contact: null,
	label: 'opdrachtgever',
	until: '31 maart',
	markDays: 90,
	operator: null,
	backupDays: null
} as const;

const SEEN: Looking = {
	client: mark(47),
	helper: mark(null),
	guess: position(-83),
	pictures: ['undecided', 'guess'],
	question: 0
};

describe.each(LOCALES)('the texts of looking together, in %s', (locale) => {
	const texts = lookingTexts(locale, FACTS, SEEN);

	test('say each place to the client, and where the client was expected', () => {
		const own =
			locale === 'nl'
				? 'duidelijk hulp bij uw eigen antwoord'
				: 'clearly help with your own answer';
		expect(texts.client.said).toBe(own);
		expect(texts.helper.said).toBe(locale === 'nl' ? 'weet het nog niet' : 'still undecided');
		expect(texts.guess?.said).toContain(locale === 'nl' ? 'een antwoord' : 'an answer');
		expect(lookingTexts(locale, FACTS, { ...SEEN, guess: null }).guess).toBeNull();
	});

	test('mark the helper with the first letter of a name, whatever stands before it', () => {
		expect(texts.helper.letter).toBe('S');
		expect(lookingTexts(locale, { ...FACTS, name: '4711' }, SEEN).helper.letter).toBe('·');
	});

	test('ask the questions of all that is seen', () => {
		expect(texts.questions).toHaveLength(7);
		expect(textsIn(texts).flatMap(sentencesOf).join(' ')).not.toMatch(/undefined|null/);
	});
});
