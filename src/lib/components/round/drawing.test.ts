import { describe, expect, it } from 'vitest';
import type { Line, Measure } from '../card/sheet.ts';
import { COLUMN, MARGIN, type RoundWords, SHEET, draw } from './drawing.ts';

/**
 * Estimates the width of a text. The estimate exceeds the width in the real fonts, so a text that
 * fits here also fits in a real picture.
 */
const measure: Measure = (text, face, size) =>
	text.length * size * (face === 'question' ? 0.45 : 0.55);

const words = (more: Partial<RoundWords> = {}): RoundWords => ({
	question: 'Waarom lukt het ons niet om nee te zeggen?',
	sides: {
		expert: {
			count: 9,
			name: 'aan de expertkant',
			median: 'middelste antwoord aan deze kant: duidelijk'
		},
		facilitator: {
			count: 18,
			name: 'aan de begeleiderskant',
			median: 'middelste antwoord aan deze kant: licht'
		}
	},
	middle: ['niemand staat in het midden'],
	groups: [],
	foot: 'Teamdag · vraag 1 · ronde 2',
	maker: 'Kantlijn',
	...more
});

const FULL = words({
	sides: {
		expert: {
			count: 2847,
			name: 'aan de expertkant',
			median: 'middelste antwoord aan deze kant: uitgesproken'
		},
		facilitator: {
			count: 1153,
			name: 'aan de begeleiderskant',
			median: 'middelste antwoord aan deze kant: uitgesproken'
		}
	},
	middle: [
		'niemand staat in het midden',
		'112 weten het nog niet',
		'512 van de 1004 verschuivers gingen van kant'
	],
	groups: [0, 1].map((index) => {
		const name = `${index} ${'groep '.repeat(6)}`;
		return { name, text: `${name}: 1004 aan de expertkant, 512 aan de begeleiderskant` };
	})
});

const textOf = ({ spans }: Line) => spans.map(({ text }) => text).join('');

interface Box {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

function boxOf(line: Line): Box {
	const text = textOf(line);
	const width = measure(text, line.face, line.size);
	const before = { middle: width / 2, end: width, start: 0 }[line.anchor ?? 'start'];
	const left = line.x - before;
	// The box reaches from the baseline to the top of a capital. Parts of letters below the baseline
	// are left out, because they are narrow.
	return { text, left, right: left + width, top: line.y - 0.7 * line.size, bottom: line.y };
}

const overlap = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('a picture of a round', () => {
	it.each([
		['a small room', words()],
		['three thousand in two groups', FULL],
		['a question of one word', words({ question: 'Waarom?' })],
		[
			'a question of 500 characters',
			words({ question: 'Wie gaat dat regelen? '.repeat(23).slice(0, 500) })
		]
	])('has everything on the sheet, and nothing on something else, for %s', (_, of) => {
		const { lines, ridge } = draw(of, measure);
		const boxes = lines.map(boxOf);
		for (const box of boxes) {
			expect(box.left, box.text).toBeGreaterThanOrEqual(MARGIN - 0.5);
			expect(box.right, box.text).toBeLessThanOrEqual(MARGIN + COLUMN + 0.5);
			expect(box.bottom, box.text).toBeLessThanOrEqual(SHEET.height - 26);
			const inRidge = box.bottom > ridge.y && box.top < ridge.y + ridge.height;
			expect(inRidge, box.text).toBe(false);
			expect(
				boxes.filter((one) => one !== box && overlap(one, box)).map((one) => one.text)
			).toEqual([]);
		}
		expect(ridge.height).toBeGreaterThan(260);
	});

	it('says all that is told, and no figure over both sides', () => {
		const said = draw(FULL, measure).lines.map(textOf).join(' ');
		for (const part of [FULL.question, '2847', '1153', ...FULL.middle, FULL.foot]) {
			expect(said).toContain(part);
		}
		expect(said).not.toContain('4000');
	});

	it('gives the question the largest letters that its room allows', () => {
		const size = (question: string) =>
			draw(words({ question }), measure).lines.find(({ face }) => face === 'question')?.size ?? 0;
		expect(size('Waarom?')).toBe(46);
		expect(size('Wie gaat dat regelen? '.repeat(22))).toBeLessThan(30);
		expect(size('Wie gaat dat regelen? '.repeat(22))).toBeGreaterThan(19);
	});
});
