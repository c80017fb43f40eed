import { describe, expect, test } from 'vitest';
import { SIDES, placeOf } from '../../domain/continuum.ts';
import { ADDRESSES, BENEFIT_IDS } from '../../domain/explanation.ts';
import { tableView } from '../../domain/table.ts';
import { cardTexts, tableTexts } from './index.ts';

const view = (locale: 'nl' | 'en', side: (typeof SIDES)[number], address: 'u' | 'je') =>
	tableView(tableTexts[locale], placeOf(side, 'clear'), [], address);

const all = (locale: 'nl' | 'en', address: 'u' | 'je') =>
	SIDES.map((side) => view(locale, side, address)).flatMap(({ role, ask, questions }) => [
		role.join(''),
		ask,
		...questions.map(({ text }) => text)
	]);

describe.each(['nl', 'en'] as const)('at the table in %s', (locale) => {
	test('asks everything that a side can borrow, each in words of its own', () => {
		for (const side of SIDES) {
			expect(view(locale, side, 'u').questions.map(({ id }) => id)).toEqual([...BENEFIT_IDS[side]]);
		}
		for (const address of ADDRESSES) expect(new Set(all(locale, address)).size).toBe(2 * 8);
	});

	test('asks, and says the role in one sentence', () => {
		for (const address of ADDRESSES) {
			for (const side of SIDES) {
				const { role, ask, questions } = view(locale, side, address);
				expect(role.join('')).toMatch(/^\p{Lu}[^.?!]*\.$/u);
				expect(role[1]).toBe(cardTexts[locale].role[side][1]);
				for (const text of [ask, ...questions.map((one) => one.text)]) {
					expect(text).toMatch(/^\p{Lu}[^!.]*\?$/u);
				}
			}
		}
	});
});

test('in Dutch the client is spoken to in one way, and in English there is but one', () => {
	for (const text of all('nl', 'u')) expect(text).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i);
	for (const text of all('nl', 'je')) expect(text).not.toMatch(/\b(u|uw)\b/i);
	expect(all('en', 'je')).toEqual(all('en', 'u'));
});
