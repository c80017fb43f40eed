/**
 * Tests the texts around the sentence to the client: before it, after it, and about switching,
 * limits and looking back.
 */
import { describe, expect, test } from 'vitest';
import { SIDES, STRENGTHS } from '../../domain/continuum.ts';
import { ADDRESSES, type Addressed } from '../../domain/explanation.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { textsIn } from '../../../testing/sentences.ts';
import { agreeingTexts } from './agreeing.ts';
import { limitsTexts } from './role-limits.ts';
import { lookingBackTexts } from './looking-back.ts';
import { WAYS, pulledOverTexts } from './pulled-over.ts';
import { PROPOSAL_PARTS, switchingTexts } from './switching.ts';

/**
 * Finds the texts that are said aloud, at any depth, each in both forms of address. Labels and
 * questions to oneself are left out.
 */
function addressedIn(value: unknown): Addressed[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('u' in value && 'je' in value) return [value as Addressed];
	return Object.values(value).flatMap(addressedIn);
}

const modules = (locale: Locale) => [
	agreeingTexts[locale],
	pulledOverTexts[locale],
	switchingTexts[locale],
	limitsTexts[locale],
	lookingBackTexts[locale]
];

const words = (text: string) => text.split(/\s+/).length;

describe.each(LOCALES)('what is said around the sentence in %s', (locale) => {
	const said = modules(locale).flatMap(addressedIn);

	test('is spoken: short, and without a raised voice', () => {
		expect(said.length).toBeGreaterThan(40);
		for (const text of said.flatMap(({ u, je }) => [u, je])) {
			expect(text).toMatch(/^\p{Lu}[^!]*[.?]$/u);
			expect(words(text), text).toBeLessThanOrEqual(45);
		}
	});

	test('is asked in three questions before it, and in one after it', () => {
		const { before, after } = agreeingTexts[locale];
		for (const side of SIDES) {
			expect(new Set(before[side].map(({ u }) => u)).size).toBe(3);
			for (const question of [...before[side], after]) {
				for (const address of ADDRESSES) expect(question[address]).toMatch(/^[^.?]+\?$/);
			}
		}
	});

	test('has an answer of its own for every strength and way when I am pulled over', () => {
		const { sides, ways } = pulledOverTexts[locale];
		expect(Object.keys(ways)).toEqual([...WAYS]);
		const answers = SIDES.flatMap((side) =>
			STRENGTHS.flatMap((strength) => WAYS.map((way) => sides[side].answers[strength][way].u))
		);
		expect(new Set(answers).size).toBe(2 * 3 * 3);
		for (const side of SIDES) {
			expect(sides[side].asks.u).toMatch(/\?$/);
			for (const strength of STRENGTHS) {
				expect(sides[side].answers[strength].switch.u).toMatch(/\?$/);
			}
		}
	});

	test('gives a switch a reason, names what is lost by it, and asks', () => {
		const { proposal, parts, refused, back } = switchingTexts[locale];
		expect(Object.keys(parts)).toEqual([...PROPOSAL_PARTS]);
		for (const side of SIDES) {
			for (const address of ADDRESSES) {
				const whole = PROPOSAL_PARTS.map((part) => proposal[side][part][address]);
				expect(words(whole.join(' ')), whole.join(' ')).toBeLessThanOrEqual(45);
				expect(whole.at(-1)).toMatch(/^[^.?]+\?$/);
				expect(refused.say[side][address]).toMatch(/\?$/);
				expect(back.say[side][address]).toMatch(/\?$/);
			}
		}
	});

	test('has questions to oneself that are asked as such', () => {
		const { self, dividing } = limitsTexts[locale];
		const { closing, year } = lookingBackTexts[locale];
		const own = textsIn([self, dividing.questions, closing.questions, year.questions]);
		for (const question of own) expect(question).toMatch(/^\p{Lu}[^.!?]*\?$/u);
		expect(new Set(own).size).toBe(own.length);
	});
});

test('in Dutch each is said in one form of address, and in English there is but one', () => {
	for (const { u, je } of modules('nl').flatMap(addressedIn)) {
		expect(u).not.toMatch(/\b(je|jij|jíj|jou|jouw|jullie)\b/i);
		expect(je).not.toMatch(/(?<!\p{L})(u|ú|uw)(?!\p{L})/iu);
	}
	for (const { u, je } of modules('en').flatMap(addressedIn)) expect(u).toBe(je);
});
