import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { TAKE_BACK_MS, UNDO_DELETE_MS } from '../../domain/assignment.ts';
import { LOCALES } from '../../domain/locale.ts';
import { LINK_MINUTES } from '../accounts/device-links.ts';
import { sentencesOf, textsIn } from '../../../testing/sentences.ts';
import { CHECKED_BY_HAND, accessibilityTexts } from './accessibility.ts';

const OPERATOR = 'De Zwaan, privacy@zwaan.example';
const DOCUMENT = readFileSync('docs/accessibility.md', 'utf8');

describe.each(LOCALES)('the accessibility statement in %s', (locale) => {
	const page = accessibilityTexts(locale, null);
	const sectionOf = (id: string) =>
		textsIn(page.sections.find((section) => section.id === id)).join(' ');

	test('names the guidelines and their level', () => {
		expect(page.intro).toContain('WCAG 2.2');
		expect(page.intro).toMatch(/AA/);
	});

	test('has sections that can be linked to, each with something to read', () => {
		expect(page.sections.map(({ id }) => id)).toEqual(['ways', 'checked', 'limits', 'report']);
		for (const { id: _id, heading, ...rest } of page.sections) {
			expect(heading).toMatch(/^\p{Lu}/u);
			expect(textsIn(rest).length).toBeGreaterThan(0);
		}
	});

	test('says nothing twice, and nothing out loud', () => {
		const sentences = textsIn(page)
			.flatMap(sentencesOf)
			.filter((sentence) => sentence.includes(' '));
		expect(sentences.filter((one, index) => sentences.indexOf(one) !== index)).toEqual([]);
		for (const text of textsIn(page)) expect(text).not.toMatch(/!|null|undefined/);
	});

	test('names the checks that are missing', () => {
		for (const missing of ['VoiceOver', 'TalkBack', 'Chromium']) {
			expect(DOCUMENT).toContain(missing);
			expect(sectionOf('limits')).toContain(missing);
		}
	});

	test('names the limits in time that the app has', () => {
		const limits = [TAKE_BACK_MS / 60_000, UNDO_DELETE_MS / 1000, LINK_MINUTES];
		expect(limits).toEqual([10, 10, 10]);
		const said = {
			nl: [/tien minuten lang ongedaan/, /opdracht tien seconden/, /werkt tien minuten/],
			en: [/for ten minutes, a deleted/, /for ten seconds/, /works for ten minutes/]
		}[locale];
		for (const limit of said) expect(sectionOf('limits')).toMatch(limit);
	});

	test('says in which month the last checks by hand were', () => {
		expect(sectionOf('checked')).toMatch(/november 2026/i);
	});

	test('says to whom a problem is reported: the operator, where the settings name one', () => {
		const [report] = accessibilityTexts(locale, OPERATOR).sections.slice(-1);
		expect(report?.paragraphs?.[0]).toContain(`${OPERATOR}.`);
		expect(sectionOf('report')).toMatch(/wie deze Kantlijn beheert|whoever runs this Kantlijn/);
		expect(sectionOf('report')).not.toContain('Zwaan');
	});
});

it('both languages have the same sections, with as much in each', () => {
	const [nl, en] = LOCALES.map((locale) =>
		accessibilityTexts(locale, null).sections.map(({ id, terms, paragraphs }) => [
			id,
			terms?.length,
			paragraphs?.length
		])
	);
	expect(nl).toEqual(en);
});

it('the month of the last checks by hand is that of the document', () => {
	const dates = Array.from(
		DOCUMENT.matchAll(/hand[^|\n]*?, (20\d\d-\d\d)-\d\d/g),
		([, month = '']) => month
	);
	expect(dates.length).toBeGreaterThan(5);
	expect(dates.sort().at(-1)).toBe(CHECKED_BY_HAND);
});
