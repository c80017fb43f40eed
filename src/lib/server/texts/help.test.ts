import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TAKE_BACK_MS } from '../../domain/assignment.ts';
import { MAX_BENEFITS_SAID } from '../../domain/explanation.ts';
import { plainText, textParts } from '../../domain/linked-text.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import en from '../../../i18n/messages/en.json';
import nl from '../../../i18n/messages/nl.json';
import { LINK_MINUTES } from '../accounts/device-links.ts';
import { aboutTexts } from './about.ts';
import { accessibilityTexts } from './accessibility.ts';
import { agreeingTexts } from './agreeing.ts';
import { HELP_PATHS, type HelpTexts, type HelpTopic, helpPage, helpTexts } from './help.ts';
import { sideQuestions } from './index.ts';
import { pulledOverTexts } from './pulled-over.ts';
import { switchingTexts } from './switching.ts';
import { sentencesOf, shared, textsIn } from '../../../testing/sentences.ts';

const FACTS = { keepDays: 90, tested: null };
const TOPICS = Object.keys(HELP_PATHS) as HelpTopic[];

const helpOn = (locale: Locale, topic: HelpTopic) =>
	topic === 'workshop' ? helpTexts[locale].workshop(FACTS) : helpTexts[locale][topic];

/** Returns the texts of a page, without the ids of its sections and the addresses of its links. */
const wordsOf = ({ sections, ...rest }: HelpTexts) =>
	textsIn([rest, sections.map(({ id: _id, ...section }) => section)])
		.filter((text) => !text.startsWith('/'))
		.map(plainText);

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
		// The list of keys is looked up, not read.
		const read = { ...help, sections: sections.map((section) => ({ ...section, keys: [] })) };
		const words = wordsOf(read).join(' ').split(/\s+/);
		expect(words.length).toBeLessThanOrEqual(1000);
		for (const text of textsIn(sections)) {
			expect(plainText(text).length, text).toBeLessThanOrEqual(270);
		}
	});
});

test('in one language the pages share no sentence', () => {
	for (const locale of LOCALES) {
		expect(shared(TOPICS.map((topic) => wordsOf(helpOn(locale, topic))))).toEqual([]);
	}
});

test('both languages have the same sections, with as much in each', () => {
	const shape = ({ sections }: HelpTexts) =>
		sections.map(({ id, paragraphs, steps, keys, terms, link }) => [
			id,
			paragraphs?.length,
			steps?.length,
			keys?.length,
			terms?.length,
			link?.href
		]);
	for (const topic of TOPICS) {
		expect(shape(helpOn('nl', topic))).toEqual(shape(helpOn('en', topic)));
	}
});

test('the keys are those that the wall listens to, each named once', () => {
	for (const locale of LOCALES) {
		const { sections } = helpTexts[locale].workshop(FACTS);
		const keys = sections.flatMap((section) => section.keys ?? []).flatMap((one) => one.keys);
		expect(keys.filter((key) => key.length === 1 && !'→←↓↑'.includes(key))).toEqual(
			'URLEVQTNB.DHOF?'.split('')
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

describe.each(pages)('the page with help on a $topic in $locale', ({ locale, topic, help }) => {
	const { sections, ...rest } = helpPage(locale, topic, FACTS);

	test('ends with the other help pages, each by its title and what it is about', () => {
		const others = TOPICS.filter((one) => one !== topic);
		expect(rest).toEqual({
			title: help.title,
			description: help.description,
			intro: help.intro
		});
		expect(sections.slice(0, -1)).toEqual(help.sections);
		expect(sections.at(-1)?.terms).toEqual(
			others.map((one) => ({
				what: helpOn(locale, one).title,
				text: helpOn(locale, one).description,
				href: HELP_PATHS[one]
			}))
		);
	});

	test('links only to pages that exist', () => {
		const links = sections.flatMap(({ link, terms }) => [
			link?.href,
			...(terms ?? []).map(({ href }) => href)
		]);
		const inline = textsIn([rest, sections]).flatMap(textParts);
		for (const path of [...links, ...inline.map(({ href }) => href)]) {
			if (path) expect(existsSync(`src/routes/(site)${path}/+page.svelte`), path).toBe(true);
		}
	});
});

describe.each(LOCALES)('in %s a page that a text names', (locale) => {
	const { nav_account, nav_year, new_assignment, sign_in_title, ...words } = { nl, en }[locale];
	const { way_device, way_email, way_recovery } = words;
	const PLACES = {
		[nav_account]: '/account',
		[nav_year]: '/year',
		[new_assignment]: '/assignments/new',
		[sign_in_title]: '/sign-in',
		[way_device]: '/account/device',
		[way_email]: '/account/email',
		[way_recovery]: '/account/recovery'
	};
	const texts = [
		...TOPICS.map((topic) => helpPage(locale, topic, FACTS)),
		accessibilityTexts(locale, null)
	];

	test('is a link to it', () => {
		for (const [name, path] of Object.entries(PLACES)) {
			const parts = textsIn(texts).flatMap(textParts);
			const terms = texts
				.flatMap(({ sections }) => sections)
				.flatMap((section) => section.terms ?? []);
			expect([...parts, ...terms], name).toContainEqual(expect.objectContaining({ href: path }));
			for (const { text, href } of parts) {
				if (text === name) continue;
				if (href === null) expect(text, name).not.toContain(`‘${name}’`);
			}
			for (const { what, href } of terms) if (what === name) expect(href).toBe(path);
		}
	});
});

/** Texts between single quotation marks, which are not apostrophes. */
const quotedIn = (text: string) =>
	Array.from(text.matchAll(/‘(.+?)’(?!\p{L})/gu), ([, quoted = '']) => quoted);

describe.each(LOCALES)('the help for a coach in %s', (locale) => {
	const { coach } = helpTexts[locale];
	const words = wordsOf(coach).join(' ');

	test('names buttons, links and headings by the words that are on them', () => {
		const onScreen = new Set([
			...textsIn({ nl, en }[locale]),
			agreeingTexts[locale].title,
			pulledOverTexts[locale].title,
			switchingTexts[locale].title
		]);
		const ways = coach.sections.find(({ id }) => id === 'another-phone')?.terms ?? [];
		const named = [...quotedIn(words), ...ways.map(({ what }) => what)];
		expect(named.length).toBeGreaterThan(20);
		expect(named.filter((one) => !onScreen.has(one))).toEqual([]);
	});

	test('says in two sentences what the line is, and leaves the rest to the page on the idea', () => {
		const line = coach.sections.find(({ id }) => id === 'line');
		expect(line?.paragraphs?.flatMap(sentencesOf)).toHaveLength(2);
		expect(line?.link?.href).toBe('/about');
	});

	test('gives the limits and numbers that the app has', () => {
		const { steps } = aboutTexts[locale];
		expect([TAKE_BACK_MS / 60_000, LINK_MINUTES, MAX_BENEFITS_SAID]).toEqual([10, 10, 2]);
		expect([Object.keys(steps).length, sideQuestions[locale].length]).toEqual([6, 3]);
		const said = {
			nl: [/tien minuten lang kun/i, /tien minuten lang, en één keer/, /hoogstens twee/],
			en: [/for ten minutes you can/i, /once, within ten minutes/, /two at most/]
		}[locale];
		for (const fact of said) expect(words).toMatch(fact);
	});
});
