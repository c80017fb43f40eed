import { describe, expect, it } from 'vitest';
import { SIDES, type Side } from '$lib/domain/continuum';
import { MAX_NAMED, teamCard } from '$lib/domain/team-card';
import { teamCardTexts } from '$lib/server/texts';
import { COLUMN, MARGIN, type Measure, SHEET } from './sheet.ts';
import { type TeamCardWords, type TeamDrawing, drawTeam } from './team-drawing.ts';

/**
 * Estimates the width of a text. The estimate exceeds the width in the real fonts, so a text that
 * fits in these tests also fits on a real card.
 */
const measure: Measure = (text, _face, size) => text.length * size * 0.55;

const QUESTION = 'Moeten wij de fusie doorzetten?';
const LONG = 'Wie van ons kan zeggen hoe het nu verder moet? '.repeat(11).slice(0, 500);
const NAME = 'Annemarie-Charlotte van den Heuvel-Smits';

function card(roles: Record<Side, string[]>, question = QUESTION): TeamCardWords {
	const made = teamCard(teamCardTexts.nl, { question, roles }, 'u');
	return {
		...made,
		parts: made.parts.map(({ names, ...part }) => ({
			...part,
			role: part.side === 'expert' ? 'Expert' : 'Procesbegeleider',
			who: new Intl.ListFormat('nl').format(names)
		})),
		review: 'Op 15 januari 2027 kijken we of deze verdeling nog past.',
		date: '24 november 2026',
		maker: 'Kantlijn'
	};
}

const textOf = ({ spans }: TeamDrawing['lines'][number]) => spans.map(({ text }) => text).join('');
const written = ({ lines }: TeamDrawing) => lines.map(textOf).join(' ');

describe('the card of divided roles', () => {
	it('says who has which role, what the client gets from it, and when it is looked at again', () => {
		const words = card({ expert: ['Anna de Wit'], facilitator: ['Bas', 'Cas'] });
		const drawing = drawTeam(words, measure);
		for (const part of [QUESTION, 'Anna de Wit', 'Bas en Cas', words.say, words.date]) {
			expect(written(drawing)).toContain(part);
		}
		expect(written(drawing)).toContain(words.review);
		expect(drawing.sides).toEqual(SIDES);
	});

	it('leaves out a role that nobody took, and says so to the client in another sentence', () => {
		const one = card({ expert: [], facilitator: ['Bas'] });
		expect(one.parts.map(({ side }) => side)).toEqual(['facilitator']);
		expect(one.say).not.toBe(card({ expert: ['Anna'], facilitator: ['Bas'] }).say);
		expect(written(drawTeam(one, measure))).not.toContain('Expert');
	});

	it('names a few of many, and counts the others', () => {
		const names = Array.from({ length: 200 }, (_, index) => `Lid ${index + 1}`);
		const [part] = card({ expert: names, facilitator: [] }).parts;
		expect(part?.who).toBe('Lid 1, Lid 2, Lid 3, Lid 4, Lid 5, Lid 6 en 194 anderen');
		const few = names.slice(0, MAX_NAMED);
		expect(card({ expert: few, facilitator: [] }).parts[0]?.who).toMatch(/Lid 6 en Lid 7$/);
	});

	it.each([
		['of two', card({ expert: ['Anna'], facilitator: ['Bas'] })],
		['of one', card({ expert: ['Anna'], facilitator: [] })],
		[
			'with the longest names and question that there can be',
			card({ expert: Array(MAX_NAMED).fill(NAME), facilitator: Array(200).fill(NAME) }, LONG)
		]
	])('fits on its sheet, %s', (_, words) => {
		const { lines, bar, ridge } = drawTeam(words, measure);
		const foot = lines.find((line) => textOf(line) === words.date);
		for (const line of lines) {
			const width = measure(textOf(line), line.face, line.size);
			const left = line.anchor ? line.x - width : line.x;
			expect(left).toBeGreaterThanOrEqual(MARGIN);
			expect(left + width).toBeLessThanOrEqual(MARGIN + COLUMN + 1);
			expect(line.y).toBeLessThanOrEqual(foot?.y ?? 0);
			expect(line.size).toBeGreaterThan(8);
		}
		expect(foot?.y).toBeLessThan(SHEET.height);
		expect(bar.y).toBeGreaterThan(ridge);
		expect(bar.y + bar.height).toBeLessThan((foot?.y ?? 0) - 20);
	});
});
