import { describe, expect, test } from 'vitest';
import { SIDES, STRENGTHS, type Side, type Strength, placeOf } from '../../domain/continuum.ts';
import { ADDRESSES, type Address, BENEFIT_IDS, explain } from '../../domain/explanation.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { tableView } from '../../domain/table.ts';
import { cardTexts, explanationTexts, tableTexts } from './index.ts';

/**
 * Common words of four letters or more. They do not count when the words of two texts are compared.
 */
const FILLERS = new Set(['voor', 'maar', 'from', 'that', 'what', 'with', 'will', 'your']);

const PLACES = SIDES.flatMap((side) => STRENGTHS.map((strength) => ({ side, strength })));

const view = (locale: Locale, side: Side, strength: Strength, address: Address) =>
	tableView(tableTexts[locale], placeOf(side, strength), [], address);

const all = (locale: Locale, address: Address) =>
	PLACES.map(({ side, strength }) => view(locale, side, strength, address)).flatMap(
		({ role, ask, questions }) => [role.join(''), ask, ...questions.map(({ text }) => text)]
	);

describe.each(LOCALES)('at the table in %s', (locale) => {
	test('asks everything that a side can borrow, in words of its own for each strength', () => {
		for (const { side, strength } of PLACES) {
			const { questions } = view(locale, side, strength, 'u');
			expect(questions.map(({ id }) => id)).toEqual([...BENEFIT_IDS[side]]);
		}
		// Each of the two sides has one role text and one request for a choice, the same at every
		// strength. The six questions differ at each of the six places.
		for (const address of ADDRESSES) expect(new Set(all(locale, address)).size).toBe(2 * 2 + 6 * 6);
	});

	test('asks for a yes, and says the role in one sentence', () => {
		for (const { side, strength } of PLACES) {
			for (const address of ADDRESSES) {
				const { role, ask, questions } = view(locale, side, strength, address);
				expect(role.join('')).toMatch(/^\p{Lu}[^.?!]*\.$/u);
				expect(role[1]).toBe(cardTexts[locale].role[side][1]);
				for (const text of [ask, ...questions.map((one) => one.text)]) {
					expect(text).toMatch(/^\p{Lu}[^!.]*\?$/u);
				}
				for (const { text } of questions) expect(text).not.toMatch(/^(Wie|Wat|Waar|Welke)\b/);
				for (const { text } of questions) expect(text).not.toMatch(/^(Who|What|Where|Which)\b/);
			}
		}
	});

	test('what the client says yes to is what the sentence then says', () => {
		const short = (text: string) =>
			new Set(
				text
					.toLowerCase()
					.match(/\p{L}{4,}/gu)
					?.filter((word) => !FILLERS.has(word)) ?? []
			);
		for (const { side, strength } of PLACES) {
			const { benefits } = explain(explanationTexts[locale], placeOf(side, strength));
			for (const { id, text } of view(locale, side, strength, 'u').questions) {
				const clause = benefits.find((one) => one.id === id)?.clause ?? '';
				const common = [...short(clause)].filter((word) => short(text).has(word));
				expect(common, `${text} / ${clause}`).not.toEqual([]);
			}
		}
	});
});

test('in Dutch the client is spoken to in one way, and in English there is but one', () => {
	for (const text of all('nl', 'u')) expect(text).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i);
	for (const text of all('nl', 'je')) expect(text).not.toMatch(/\b(u|uw)\b/i);
	expect(all('en', 'je')).toEqual(all('en', 'u'));
});
