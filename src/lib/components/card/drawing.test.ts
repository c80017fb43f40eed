import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roleCard } from '$lib/domain/card';
import { BENEFIT_IDS } from '$lib/domain/explanation';
import { SIDES, STRENGTHS, placeOf, position } from '$lib/domain/continuum';
import { cardTexts, explanationTexts } from '$lib/server/texts';
import { type CardWords, type Drawing, draw } from './drawing.ts';
import { COLUMN, INK, MARGIN, type Measure, SHEET, SIDE_COLOURS, SOFT } from './sheet.ts';

/**
 * Estimates the width of a text. The estimate exceeds the width in the real fonts, so a text that
 * fits in these tests also fits on a real card.
 */
const measure: Measure = (text, _face, size) => text.length * size * 0.55;

const TYPICAL = 'Hoe krijgen we onze planning weer betrouwbaar?';

function card(
	question: string,
	place = position(-47),
	benefits: readonly string[] = []
): CardWords {
	const texts = { card: cardTexts.nl, explanation: explanationTexts.nl };
	return {
		...roleCard(texts, { question, position: place, benefits }, 'u'),
		poles: { expert: 'Expert', facilitator: 'Procesbegeleider' },
		date: '23 november 2026',
		maker: 'Kantlijn'
	};
}

const textOf = (line: Drawing['lines'][number] | undefined) =>
	line?.spans.map(({ text }) => text).join('') ?? '';
const written = ({ lines }: Drawing) => lines.map(textOf).join(' ');

/** Expects every line to lie on the sheet, within its margins and not below the date. */
function expectToFit(drawing: Drawing) {
	const foot = drawing.lines.find((line) => textOf(line) === '23 november 2026');
	for (const line of drawing.lines) {
		const width = measure(textOf(line), line.face, line.size);
		const left = line.anchor ? line.x - width : line.x;
		expect(left).toBeGreaterThanOrEqual(MARGIN);
		expect(left + width).toBeLessThanOrEqual(MARGIN + COLUMN + 1);
		expect(line.y - line.size).toBeGreaterThan(0);
		expect(line.y).toBeLessThanOrEqual(foot?.y ?? 0);
	}
	expect(foot?.y).toBeLessThan(SHEET.height);
	expect(drawing.bar.y + drawing.bar.height).toBeLessThan((foot?.y ?? 0) - 20);
}

describe('the card', () => {
	it('says everything, once', () => {
		const words = card(TYPICAL, position(-47), ['criteria-of-users']);
		const all = written(draw(words, measure));
		for (const part of [
			words.question.label,
			words.question.text,
			words.role.join(''),
			words.borrowed.label,
			words.borrowed.items.join(),
			words.say,
			words.date,
			words.maker
		]) {
			expect(all.split(part)).toHaveLength(2);
		}
		expect(all).toContain(words.expect.label);
		expect(all).toContain(words.not.label);
	});

	it('shows a question of the usual length as the largest thing by far', () => {
		const { lines } = draw(card(TYPICAL), measure);
		const [question, ...others] = [...new Set(lines.map(({ size }) => size))].sort((a, b) => b - a);
		expect(question).toBeGreaterThan(1.3 * (others[0] ?? 0));
	});

	it('fits with whatever is borrowed at any place', () => {
		for (const side of SIDES) {
			for (const strength of STRENGTHS) {
				expectToFit(draw(card(TYPICAL, placeOf(side, strength), BENEFIT_IDS[side]), measure));
			}
		}
	});

	it.each([
		['in words', 'Wie van ons kan zeggen hoe het nu verder moet? '.repeat(11).slice(0, 500)],
		['without a space', 'W'.repeat(500)]
	])('fits with a question of 500 characters %s, and with all that can be borrowed', (_, text) => {
		const drawing = draw(card(text, position(-1), BENEFIT_IDS.expert), measure);
		expectToFit(drawing);
		expect(written(drawing).replaceAll(' ', '')).toContain(text.replaceAll(' ', ''));
		expect(Math.min(...drawing.lines.map(({ size }) => size))).toBeGreaterThan(8);
	});

	it('has the colours of the light theme', () => {
		const tokens = readFileSync('src/lib/styles/tokens.css', 'utf8');
		const light = (name: string) =>
			new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(tokens)?.[1];
		expect([light('ink'), light('soft')]).toEqual([INK, SOFT]);
		for (const side of SIDES) {
			expect(SIDE_COLOURS[side]).toEqual({
				main: light(side),
				crest: light(`${side}-crest`),
				fill: light(`${side}-fill`)
			});
		}
	});
});
