import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../domain/locale.ts';
import { type HelpTexts, helpTexts } from './help.ts';
import { sentencesOf, shared, textsIn } from '../../../testing/sentences.ts';

const FACTS = { keepDays: 90, tested: null };
const TOPICS = ['workshop', 'team', 'checkIn'] as const;

const helpOn = (locale: 'nl' | 'en', topic: (typeof TOPICS)[number]) =>
	topic === 'workshop' ? helpTexts[locale].workshop(FACTS) : helpTexts[locale][topic];

/** Returns the texts of a page. The ids of its sections only serve links, and are left out. */
const wordsOf = ({ sections, ...rest }: HelpTexts) =>
	textsIn([rest, sections.map(({ id: _id, ...section }) => section)]);

const pages = LOCALES.flatMap((locale) =>
	TOPICS.map((topic) => ({ locale, topic, help: helpOn(locale, topic) }))
);

describe.each(pages)('the help on a $topic in $locale', ({ help }) => {
	const { sections } = help;

	test('has sections that can be linked to, each with something to read', () => {
		expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
		for (const { id, heading, ...rest } of sections) {
			expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
			expect(heading).toMatch(/^\p{Lu}/u);
			expect(textsIn(rest).length).toBeGreaterThan(0);
		}
	});

	test('says nothing twice', () => {
		const sentences = wordsOf(help)
			.flatMap(sentencesOf)
			.filter((sentence) => sentence.includes(' '));
		const twice = sentences.filter((one, index) => sentences.indexOf(one) !== index);
		expect(twice).toEqual([]);
	});

	test('can be read in five minutes', () => {
		const words = wordsOf(help).join(' ').split(/\s+/);
		expect(words.length).toBeLessThanOrEqual(900);
		for (const text of textsIn(sections)) expect(text.length, text).toBeLessThanOrEqual(270);
	});
});

test('in one language the pages share no sentence', () => {
	for (const locale of LOCALES) {
		expect(shared(TOPICS.map((topic) => wordsOf(helpOn(locale, topic))))).toEqual([]);
	}
});

test('both languages have the same sections, with as much in each', () => {
	const shape = ({ sections }: HelpTexts) =>
		sections.map(({ id, paragraphs, steps, keys, terms }) => [
			id,
			paragraphs?.length,
			steps?.length,
			keys?.length,
			terms?.length
		]);
	for (const topic of TOPICS) {
		expect(shape(helpOn('nl', topic))).toEqual(shape(helpOn('en', topic)));
	}
});

test('the keys are those that the wall listens to, each named once', () => {
	for (const locale of LOCALES) {
		const { sections } = helpTexts[locale].workshop(FACTS);
		const keys = sections.flatMap((section) => section.keys ?? []).flatMap((one) => one.keys);
		expect(keys.filter((key) => key.length === 1 && key !== '→' && key !== '←')).toEqual(
			'RLEQTNB.DHF?'.split('')
		);
		expect(new Set(keys).size).toBe(keys.length);
	}
});

test('what was measured is named only once it has been, and then in numbers', () => {
	for (const locale of LOCALES) {
		const words = (tested: { phones: number; slowestMs: number } | null) =>
			textsIn(helpTexts[locale].workshop({ keepDays: 90, tested }).sections).join(' ');
		expect(words(null)).not.toMatch(/millise/);
		expect(words({ phones: 1234, slowestMs: 567 })).toMatch(/1[.,]234 .*567 milliseconde?/);
	}
});

test('a workshop’s help says after how many days it is gone', () => {
	for (const locale of LOCALES) {
		const texts = textsIn(helpTexts[locale].workshop({ keepDays: 17, tested: null }).sections);
		expect(texts.join(' ')).toMatch(/\b17 (dagen|days)\b/);
	}
});
