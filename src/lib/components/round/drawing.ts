/**
 * A picture of one round laid out, in units of which the sheet is 1200 wide: the question, room for
 * the ridge, both counts and what is told between them. As wide as a slide, since it ends up on one.
 */
import { SIDES, type Side } from '../../domain/continuum.ts';
import { INK, type Line, type Measure, SIDE_COLOURS, SOFT } from '../card/drawing.ts';
import { balanceLines } from '../card/lines.ts';
import type { Told } from './outcome.ts';

export const SHEET = { width: 1200, height: 800 } as const;
export const MARGIN = 64;
export const COLUMN = SHEET.width - 2 * MARGIN;

export interface RoundWords extends Told {
	question: string;
	/** What it is of: the workshop, which question and round. */
	foot: string;
	maker: string;
}

export interface RoundDrawing {
	lines: Line[];
	ridge: { y: number; height: number };
	/** The two groups' shapes, each before its line. */
	shapes: { x: number; y: number; group: 0 | 1 }[];
}

const TOP = 56;
const QUESTION = { size: 46, least: 20, leading: 1.16, room: 172, shrink: 0.96 } as const;
/** Where the slopes' feet stand. */
const BASE = 566;
const COUNT = { size: 84, baseline: BASE + 88 } as const;
const NAME = 30;
const SMALL = 22;
const LEADING = 32;
const FOOT = SHEET.height - 40;
export const SHAPE_RADIUS = 8;

export function draw(words: RoundWords, measure: Measure): RoundDrawing {
	const { lines, bottom } = ask(words.question, measure);
	const middle = SHEET.width / 2;
	for (const side of SIDES) lines.push(...counted(words, side, measure));
	let y = BASE + 50;
	for (const text of words.middle) {
		lines.push({ ...plain(text, middle, y), anchor: 'middle' });
		y += LEADING;
	}
	const shapes: RoundDrawing['shapes'] = [];
	words.groups.forEach(({ text }, index) => {
		const start = middle - measure(text, 'text', SMALL) / 2 + 2 * SHAPE_RADIUS;
		shapes.push({ x: start - 2 * SHAPE_RADIUS, y: y - SMALL / 3, group: index === 0 ? 0 : 1 });
		lines.push(plain(text, start, y));
		y += LEADING;
	});
	lines.push(
		{ ...plain(words.foot, MARGIN, FOOT), size: 18 },
		{ ...plain(words.maker, SHEET.width - MARGIN, FOOT), size: 18, anchor: 'end' }
	);
	return { lines, ridge: { y: bottom + 8, height: BASE - bottom - 8 }, shapes };
}

const plain = (text: string, x: number, y: number, fill: string = SOFT): Line => ({
	x,
	y,
	face: 'text',
	size: SMALL,
	spans: [{ text, fill }]
});

/** The question as large as its room allows. */
function ask(question: string, measure: Measure) {
	for (let size: number = QUESTION.size; ; size *= QUESTION.shrink) {
		const rows = balanceLines(question, COLUMN, (part) => measure(part, 'question', size));
		const height = rows.length * size * QUESTION.leading;
		if (height > QUESTION.room && size > QUESTION.least) continue;
		const lines = rows.map((text, index): Line => ({
			x: MARGIN,
			y: TOP + (index + 0.8) * size * QUESTION.leading,
			face: 'question',
			size,
			spans: [{ text, fill: INK }]
		}));
		return { lines, bottom: TOP + height };
	}
}

/** A large number, whose it is, and where its side stands. */
function counted({ sides }: RoundWords, side: Side, measure: Measure): Line[] {
	const { count, name, median } = sides[side];
	const fill = SIDE_COLOURS[side].main;
	const atEnd = side === 'facilitator';
	const number = `${count}`;
	const [numberWidth, nameWidth] = [
		measure(number, 'heading', COUNT.size),
		measure(name, 'label', NAME)
	];
	const from = atEnd ? SHEET.width - MARGIN - numberWidth - 12 - nameWidth : MARGIN;
	const y = COUNT.baseline;
	return [
		{ x: from, y, face: 'heading', size: COUNT.size, spans: [{ text: number, fill }] },
		{ x: from + numberWidth + 12, y, face: 'label', size: NAME, spans: [{ text: name, fill }] },
		...(median === null
			? []
			: [
					{
						...plain(median, atEnd ? SHEET.width - MARGIN : MARGIN, y + 42),
						...(atEnd && { anchor: 'end' as const })
					}
				])
	];
}
