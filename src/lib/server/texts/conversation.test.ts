import { describe, expect, test } from 'vitest';
import { position } from '../../domain/continuum.ts';
import { PICTURES, type Picture, readingOf } from '../../domain/conversation.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { conversationTexts, questionsFor } from './conversation.ts';
import { shared } from '../../../testing/sentences.ts';

const ROUNDS = [1, 2, 3];

/**
 * Example groups of members with their positions, for each pattern of positions (`Picture`). A
 * position of `null` means undecided.
 */
const GROUPS: Record<Picture, Record<string, number | null>[]> = {
	undecided: [
		{ AB: null, JS: 5 },
		{ AB: null, JS: null, MO: -41, PV: 47 },
		{ AB: null, JS: null }
	],
	'one-alone': [
		{ AB: -47, JS: 41, MO: 99 },
		{ AB: 47, JS: -41, MO: -99, PV: -51, SH: -61, RD: -71, TK: -81, LW: -91 }
	],
	'near-ridge': [
		{ AB: 3, JS: 99 },
		{ AB: -3, JS: 5, MO: 7, PV: 99 },
		{ AB: 1, JS: 3 }
	],
	'one-side': [
		{ AB: 47, JS: 99 },
		{ AB: -47, JS: -47, MO: -99, PV: -99 },
		{ AB: 47, JS: 47 }
	],
	split: [
		{ AB: -47, JS: 47 },
		{ AB: -47, JS: -51, MO: 47, PV: 99 }
	]
};

const readingFor = (group: Record<string, number | null>) =>
	readingOf(
		Object.entries(group).map(([who, value]) => ({
			who: { id: who.toLowerCase(), name: who },
			position: value === null ? null : position(value)
		}))
	);

const textsFor = (locale: Locale, group: Record<string, number | null>, round: number) =>
	questionsFor(locale, readingFor(group), round).map(({ text }) => text);

const cases = LOCALES.flatMap((locale) =>
	PICTURES.flatMap((picture) =>
		GROUPS[picture].map((group) => ({ locale, picture, group, who: Object.keys(group).join(' ') }))
	)
);

describe.each(cases)('$locale $picture: $who', ({ locale, picture, group }) => {
	const reading = readingFor(group);
	const asked = ROUNDS.map((round) => textsFor(locale, group, round));

	test('is that picture', () => {
		expect(reading.picture).toBe(picture);
	});

	test('asks at least three questions in each round, and asks something in each', () => {
		for (const questions of asked) {
			expect(questions.length).toBeGreaterThanOrEqual(3);
			for (const question of questions) {
				expect(question).toMatch(/^\p{Lu}[^!]*[.?]$/u);
				expect(question).toContain('?');
				expect(question.length, question).toBeLessThanOrEqual(190);
			}
		}
	});

	test('names the people concerned, in the first round and in later ones', () => {
		for (const questions of asked) {
			const named = Object.keys(group).filter((who) => questions.join(' ').includes(who));
			// If all members are at exactly the same position, they are addressed together, without
			// names.
			const together = new Set(Object.values(group)).size === 1 && picture === 'one-side';
			if (!together) expect(named.length).toBeGreaterThan(0);
		}
	});

	test('leaves no name out of a sentence that needs one', () => {
		for (const question of asked.flat()) {
			expect(question).not.toMatch(/undefined|null|NaN| {2}| [,.:?]|\b(van|from|bij|with) [,.?]/);
		}
	});

	test('asks other things in a second round, and in a third what a second asked', () => {
		const [first, second, third] = asked;
		expect(shared([first ?? [], second ?? []])).toEqual([]);
		expect(third).toEqual(second);
	});
});

describe.each(LOCALES)('the questions for the conversation in %s', (locale) => {
	const names = /\b[A-Z]{2}\b(, [A-Z]{2})*( (en|and) ([A-Z]{2}\b|\d+ \w+))?/g;
	const sets = PICTURES.flatMap((picture) =>
		[1, 2].map((round) => [
			...new Set(
				GROUPS[picture]
					.flatMap((group) => textsFor(locale, group, round))
					.map((question) => question.replace(names, 'X'))
			)
		])
	);

	test('no two pictures and no two rounds share a sentence', () => {
		expect(sets).toHaveLength(10);
		expect(shared(sets)).toEqual([]);
	});

	test('never say who is right, and count nobody', () => {
		const words =
			/\b(fout|gelijk|ongelijk|verkeerd|goed|beter|gemiddeld\w*|meerderheid|minderheid|wrong|right|mistaken|better|mean|average|majority|minority|score|outlier)\b/i;
		for (const question of sets.flat()) expect(question).not.toMatch(words);
	});

	test('put nobody in the middle', () => {
		for (const question of sets.flat()) {
			expect(question).not.toMatch(
				/\b(in|op) het midden\b|\bin the middle\b|ertussenin|in between/i
			);
		}
	});
});

test('both languages ask as many questions of each picture', () => {
	for (const picture of PICTURES) {
		const [nl, en] = [conversationTexts.nl[picture], conversationTexts.en[picture]];
		expect(nl.first).toHaveLength(en.first.length);
		expect(nl.later).toHaveLength(en.later.length);
	}
});

test('one person gets the verb for one, and several the verb for several', () => {
	const first = (locale: Locale, group: Record<string, number | null>) =>
		textsFor(locale, group, 1).join(' ');
	expect(first('nl', { AB: 3, JS: 99 })).toContain('AB staat dicht');
	expect(first('nl', { AB: 3, JS: -5, MO: 99 })).toContain('AB en JS staan dicht');
	expect(first('en', { AB: 3, JS: 99 })).toContain('AB stands close');
	expect(first('en', { AB: 3, JS: -5, MO: 99 })).toContain('AB and JS stand close');
	expect(first('nl', { AB: null, JS: 99 })).toContain('AB kan het nog niet');
	expect(first('nl', { AB: null, JS: null, MO: 99 })).toContain('AB en JS kunnen het nog niet');
});

test('two hundred people are named as a few and how many others', () => {
	const many = Object.fromEntries(
		Array.from({ length: 200 }, (_, index) => [`P${index}`, index < 100 ? -47 : 47])
	);
	const [question] = textsFor('nl', many, 1);
	expect(question).toContain('Eerst P0, P1, P2, P3, P4 en 95 anderen, dan P100');
	const seven = Object.fromEntries('ABCDEFG'.split('').map((who) => [who, null]));
	expect(textsFor('en', seven, 1)[0]).toContain('A, B, C, D, E and 2 others');
});

test('a question says whom it is about: those whom its text names', () => {
	const split = questionsFor('nl', readingFor({ AB: -47, JS: 47, MO: 51, PV: -51 }), 1);
	expect(split.map(({ about }) => about)).toEqual([
		['ab', 'pv', 'js', 'mo'],
		['ab', 'pv', 'js', 'mo'],
		[],
		['ab', 'pv', 'js', 'mo']
	]);
	const same = questionsFor('nl', readingFor({ AB: 47, JS: 47 }), 1);
	expect(same[1]).toMatchObject({ text: expect.stringContaining('dezelfde plek'), about: [] });
	for (const { locale, group } of cases) {
		for (const { text, about } of questionsFor(locale, readingFor(group), 1)) {
			const named = Object.keys(group).filter((who) => text.includes(who));
			expect(named.filter((who) => !about.includes(who.toLowerCase()))).toEqual([]);
		}
	}
});

test('who is undecided among others gets a question, and who is not near the middle is not called so', () => {
	const some = questionsFor('nl', readingFor({ AB: -47, JS: 47, MO: null }), 2);
	expect(some.at(-1)).toEqual({
		text: 'MO kan het nog niet zeggen. Wat zou je van de cliënt moeten horen om wel te kiezen?',
		about: ['mo']
	});
	expect(textsFor('nl', { AB: 3, JS: 5, MO: 99, PV: 95, SH: 91 }, 1)[1]).toContain(
		'AB staat het dichtst bij het midden'
	);
	for (const locale of LOCALES) {
		const far = textsFor(locale, { AB: 47, JS: 99 }, 1).join(' ');
		expect(far).not.toMatch(/dichtst|closest/);
	}
});
