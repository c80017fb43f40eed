import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { aboutTexts } from './about.ts';
import { accessibilityTexts } from './accessibility.ts';
import { agreeingTexts } from './agreeing.ts';
import { readyCases } from './cases.ts';
import { checkInQuestions } from './check-in-questions.ts';
import { checkInTexts, clientTexts } from './check-in.ts';
import { conversationTexts, type NamedPeople } from './conversation.ts';
import { entryPageTexts } from './entry-page.ts';
import { helpTexts } from './help.ts';
import { ideaScreens } from './idea.ts';
import { cardTexts, explanationTexts, sideQuestions, tableTexts, teamCardTexts } from './index.ts';
import { limitsTexts } from './role-limits.ts';
import { lookingBackTexts } from './looking-back.ts';
import { privacyTexts } from './privacy.ts';
import { pulledOverTexts } from './pulled-over.ts';
import { switchingTexts } from './switching.ts';
import { shared, textsIn } from '../../../testing/sentences.ts';
import { PEOPLE_AS_SIDES, STRUCK } from '../../../testing/struck-phrases.ts';

const somebody = new Proxy({} as NamedPeople, { get: () => ({ list: 'AB', count: 1 }) });

/**
 * Returns all questions for a team's conversation. Every name in them is the same, so that names do
 * not make texts differ.
 */
function conversation(locale: Locale): string[] {
	const { others: _others, stillUndecided, ...pictures } = conversationTexts[locale];
	const asked = Object.values(pictures)
		.flatMap(({ first, later }) => [...first, ...later])
		.map((question) => ('room' in question ? question.room : question(somebody, 'expert')));
	return [...asked, stillUndecided({ list: 'AB', count: 1 })];
}

/** Returns every text that a client reads about looking together, in the informal form (je). */
function clientPages(locale: Locale): unknown[] {
	const pages = (['expectation', 'experience'] as const).map((kind) =>
		clientTexts(locale, {
			kind,
			address: 'je',
			name: 'AB',
			contact: 'CD',
			label: 'EF',
			until: 'GH',
			markDays: 90,
			operator: null,
			backupDays: null
		})
	);
	return [...pages, checkInTexts[locale].link];
}

/** Returns all questions for looking together, for one example of positions and names. */
function checkInAsks(locale: Locale): unknown[] {
	const of = { address: 'je', name: 'AB', side: 'expert', own: 'CD', theirs: 'EF' } as const;
	const kinds = ['expectation', 'experience'] as const;
	return kinds.map((kind) => checkInQuestions[locale]({ ...of, kind }));
}

/** Finds the sentences in a value. Ids and headings of one word are left out. */
const sentencesIn = (value: unknown) => textsIn(value).filter((text) => /\s.*[.?:]$/.test(text));

const texts = (locale: Locale): Record<string, string[]> => ({
	about: sentencesIn(aboutTexts[locale]),
	accessibility: sentencesIn(accessibilityTexts(locale, null)),
	cases: sentencesIn(readyCases[locale]),
	conversation: conversation(locale),
	door: sentencesIn(entryPageTexts[locale](90)),
	'help for a coach': sentencesIn(helpTexts[locale].coach),
	'help for a workshop': sentencesIn(helpTexts[locale].workshop({ keepDays: 90, tested: null })),
	'help for a team': sentencesIn(helpTexts[locale].team),
	'help for looking together': sentencesIn(helpTexts[locale].checkIn),
	'client’s page': sentencesIn(clientPages(locale)),
	'looking together': sentencesIn(checkInAsks(locale)).filter((text) => text.endsWith('?')),
	idea: sentencesIn(ideaScreens[locale]),
	privacy: sentencesIn(privacyTexts(locale, 90, new URL('http://localhost/privacy'))),
	explanations: sentencesIn(explanationTexts[locale]),
	card: sentencesIn(cardTexts[locale]),
	'card of a team': sentencesIn(teamCardTexts[locale]),
	table: sentencesIn(tableTexts[locale]),
	'side questions': sentencesIn(sideQuestions[locale]),
	agreeing: sentencesIn(agreeingTexts[locale]),
	'pulled over': sentencesIn(pulledOverTexts[locale]),
	switching: sentencesIn(switchingTexts[locale]),
	limits: sentencesIn(limitsTexts[locale]),
	'looking back': sentencesIn(lookingBackTexts[locale])
});

/** Messages of the interface, with all their plural forms. */
function messages(locale: Locale): string[] {
	const file = new URL(`../../../i18n/messages/${locale}.json`, import.meta.url);
	const { $schema: _schema, ...all } = JSON.parse(readFileSync(file, 'utf8'));
	return Object.values(all).flatMap((message) =>
		typeof message === 'string' ? [message] : textsIn((message as { match: object }[])[0]?.match)
	);
}

/** Returns all texts in a language, including headings and labels, which are not sentences. */
const everything = (locale: Locale) => [
	...messages(locale),
	...conversation(locale),
	...textsIn([
		aboutTexts[locale],
		accessibilityTexts(locale, null),
		agreeingTexts[locale],
		cardTexts[locale],
		checkInAsks(locale),
		clientPages(locale),
		entryPageTexts[locale](90),
		explanationTexts[locale],
		helpTexts[locale].checkIn,
		helpTexts[locale].coach,
		helpTexts[locale].team,
		helpTexts[locale].workshop({ keepDays: 90, tested: null }),
		ideaScreens[locale],
		limitsTexts[locale],
		lookingBackTexts[locale],
		privacyTexts(locale, 90, new URL('https://kantlijn.example/privacy')),
		pulledOverTexts[locale],
		readyCases[locale],
		sideQuestions[locale],
		switchingTexts[locale],
		tableTexts[locale],
		teamCardTexts[locale]
	])
];

/**
 * Maximum number of words of a short spoken sentence, such as "Past dat?". Such a sentence may
 * occur on more than one page.
 */
const SHORT = 6;

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

	test('share no sentence from one page to another, but for short ones of speech', () => {
		const twice = shared(Object.values(texts(locale)));
		expect(twice.filter((sentence) => sentence.split(' ').length > SHORT)).toEqual([]);
	});

	test('bring back nothing that was struck', () => {
		const back = everything(locale).flatMap((text) =>
			STRUCK[locale].filter((phrase) => phrase.test(text)).map((phrase) => `${phrase}: ${text}`)
		);
		expect(back).toEqual([]);
	});

	test('count and list people by where they stand, since nobody is a side', () => {
		expect(everything(locale).filter((text) => PEOPLE_AS_SIDES.test(text))).toEqual([]);
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
