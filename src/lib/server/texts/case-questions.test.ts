import { describe, expect, test } from 'vitest';
import { CASE_PICTURES, type CasePicture, caseReadingOf } from '../../domain/case-reading.ts';
import { position } from '../../domain/continuum.ts';
import { LOCALES } from '../../domain/locale.ts';
import { caseQuestionsFor } from './case-questions.ts';
import type { Person } from './conversation.ts';

type Group = Record<string, number | null>;

/** Groups in which each picture occurs; the case is Anna's. */
const GROUPS: Record<CasePicture, readonly Group[]> = {
	unplaced: [{ Anna: null, Bas: 17, Cas: -83 }, { Anna: -49, Bas: null }, { Anna: 5 }],
	alone: [
		{ Anna: -49, Bas: 17, Cas: 83 },
		{ Anna: 49, Bas: -17 }
	],
	together: [{ Anna: -49, Bas: -17, Cas: -99 }],
	divided: [
		{ Anna: -49, Bas: -17, Cas: 83 },
		{ Anna: -49, B: -1, C: -3, D: -5, E: -7, F: -9, G: -11, H: -13, I: 15 }
	]
};

function questionsIn(locale: (typeof LOCALES)[number], group: Group) {
	const people = Object.keys(group).map((name): Person => ({ id: `id-${name}`, name }));
	const answers = people.map((who) => {
		const place = group[who.name] ?? null;
		return { who, position: place === null ? null : position(place) };
	});
	const [anna] = people;
	if (!anna) throw new Error('The group has nobody.');
	const reading = caseReadingOf(answers, anna);
	return { picture: reading.picture, asked: caseQuestionsFor(locale, reading) };
}

const cases = LOCALES.flatMap((locale) =>
	CASE_PICTURES.flatMap((picture) =>
		GROUPS[picture].map((group) => ({ locale, picture, group, who: JSON.stringify(group) }))
	)
);

/** Words with which a question would tell somebody what to do. */
const ADVICE =
	/\b(moet(en)?|zou je (niet )?beter|waarom (doe|ga|vraag) je niet|probeer|advies|raad|should|ought|must|why don’t you|try to|advice|have to)\b/i;

describe.each(cases)('$locale $picture: $who', ({ locale, picture, group }) => {
	const found = questionsIn(locale, group);
	const texts = found.asked.map(({ text }) => text);

	test('is that picture', () => expect(found.picture).toBe(picture));

	test('asks each question once, in a sentence that can be read aloud', () => {
		expect(new Set(texts).size).toBe(texts.length);
		for (const text of texts) {
			expect(text).toContain('?');
			expect(text).toMatch(/^[\u2068\p{Lu}][^!]*[.?]$/u);
			expect(text.length, text).toBeLessThanOrEqual(190);
		}
	});

	test('tells nobody what to do', () => {
		for (const text of texts) expect(text).not.toMatch(ADVICE);
	});

	test('turns to whose case it is, first and last, and asks what would help', () => {
		expect(texts[0]).toMatch(/^\u2068?Anna/);
		expect(texts[0]).toMatch(/hulp|help/);
		expect(texts.at(-1)).toMatch(/^\u2068?Anna/);
		expect(found.asked[0]?.about).toEqual(['id-Anna']);
	});

	test('rings exactly the people whom it names', () => {
		for (const { text, about } of found.asked) {
			for (const name of Object.keys(group).filter((name) => text.includes(name)))
				if (name.length > 1) expect(about).toContain(`id-${name}`);
		}
	});
});

test('both languages ask the same number of questions', () => {
	for (const { group } of cases) {
		expect(questionsIn('nl', group).asked).toHaveLength(questionsIn('en', group).asked.length);
	}
});
