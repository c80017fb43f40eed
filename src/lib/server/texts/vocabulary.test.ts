import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { aboutTexts } from './about.ts';
import { readyCases } from './cases.ts';
import { conversationTexts, type NamedPeople } from './conversation.ts';
import { entryPageTexts } from './entry-page.ts';
import { helpTexts } from './help.ts';
import { ideaScreens } from './idea.ts';
import { cardTexts, explanationTexts, sideQuestions, tableTexts, teamCardTexts } from './index.ts';
import { privacyTexts } from './privacy.ts';
import { shared, textsIn } from '../../../testing/sentences.ts';

const somebody = new Proxy({} as NamedPeople, { get: () => ({ list: 'AB', count: 1 }) });

/** All questions for a team's conversation, with one name in every place for names. */
function conversation(locale: Locale): string[] {
	const { others: _others, ...pictures } = conversationTexts[locale];
	return Object.values(pictures)
		.flatMap(({ first, later }) => [...first, ...later])
		.map((question) => question(somebody, 'expert'));
}

/** Sentences only, without ids and one-word headings. */
const sentencesIn = (value: unknown) => textsIn(value).filter((text) => /\s.*[.?:]$/.test(text));

const texts = (locale: Locale): Record<string, string[]> => ({
	about: sentencesIn(aboutTexts[locale]),
	cases: sentencesIn(readyCases[locale]),
	conversation: conversation(locale),
	door: sentencesIn(entryPageTexts[locale](90)),
	'help for a workshop': sentencesIn(helpTexts[locale].workshop({ keepDays: 90, tested: null })),
	'help for a team': sentencesIn(helpTexts[locale].team),
	idea: sentencesIn(ideaScreens[locale]),
	privacy: sentencesIn(privacyTexts(locale, 90)),
	explanations: sentencesIn(explanationTexts[locale]),
	card: sentencesIn(cardTexts[locale]),
	'card of a team': sentencesIn(teamCardTexts[locale]),
	table: sentencesIn(tableTexts[locale]),
	'side questions': sentencesIn(sideQuestions[locale])
});

const matching = (locale: Locale, pattern: RegExp) =>
	Object.values(texts(locale))
		.flat()
		.filter((text) => pattern.test(text));

describe.each(LOCALES)('all texts in %s', (locale) => {
	test('are there to be read', () => {
		for (const [name, found] of Object.entries(texts(locale))) {
			expect(found.length, name).toBeGreaterThanOrEqual(4);
		}
	});

	test('share no sentence from one page to another', () => {
		expect(shared(Object.values(texts(locale)))).toEqual([]);
	});

	test('raise no voice', () => {
		expect(matching(locale, /!/)).toEqual([]);
	});

	test('never speak of a mean, a score or a type of person', () => {
		const words =
			/gemiddeld|\bscores?\b|\baverages?\b|\bthe mean\b|\bpersoonlijkheid|\bpersonalit/i;
		expect(matching(locale, words)).toEqual([]);
	});

	test('put nobody in the middle', () => {
		const there = /\b(sta|staat|staan|stond) (precies )?in het midden|\bstands? in the middle/i;
		expect(matching(locale, there)).toEqual([]);
	});

	test('call who gives a workshop the host, so that a facilitator is always a side', () => {
		const { door, 'help for a workshop': help } = texts(locale);
		for (const text of [...(door ?? []), ...(help ?? [])]) {
			expect(text).not.toMatch(/facilitator|procesbegeleider|moderator|organisator|organiser/i);
		}
	});
});

test('the Dutch keeps to the vocabulary', () => {
	expect(matching('nl', /client/i)).toEqual([]);
	expect(matching('nl', /facilit|over de kam|\bbaten\b/i)).toEqual([]);
});

test('the English is British', () => {
	expect(
		matching('en', /\w(?:ize|ized|izing|ization)s?\b|\b(?:color|behavior|center|program)\b/i)
	).toEqual([]);
});
