/**
 * Layout of the picture of one round: the question, the ridge, the count of each side, and the
 * lines of text between the counts. Coordinates are in units of 1/1200 of the picture's width. The
 * format is wide, for slides.
 */
import { SIDES, type Side } from '../../domain/continuum.ts';
import { INK, type Line, type Measure, SIDE_COLOURS, SOFT } from '../card/sheet.ts';
import { balanceLines } from '../card/line-breaks.ts';
import type { OutcomeLines } from './outcome-lines.ts';

export const SHEET = { width: 1200, height: 800 } as const;
export const MARGIN = 64;
export const COLUMN = SHEET.width - 2 * MARGIN;

export interface RoundWords extends OutcomeLines {
	question: string;
	/** Line at the bottom: workshop or team, question and round. */
	foot: string;
	maker: string;
}

export interface RoundDrawing {
	lines: Line[];
	/** Area for the ridge: distance of its top from the top of the sheet, and its height. */
	ridge: { y: number; height: number };
	/**
	 * Example dot of each group, drawn before the group's line of text to show its shape; empty
	 * without groups.
	 */
	shapes: { x: number; y: number; group: 0 | 1 }[];
}

const TOP = 56;
/**
 * Preferred (`size`) and minimum (`least`) font size of the question, and its maximum height
 * (`room`).
 */
const QUESTION = { size: 46, least: 20, leading: 1.16, room: 172, shrink: 0.96 } as const;
/** Y coordinate of the slopes' outer, lowest ends. */
const BASE = 544;
const COUNT = { size: 84, baseline: BASE + 84, air: 12 } as const;
/** Y coordinate of the first line of text about a side's median, and the distance to the second. */
const MEDIAN = { baseline: COUNT.baseline + 32, leading: 24 } as const;
/** Width for a side's number and name; the text between the two sides has the remaining width. */
const SIDE_WIDTH = 370;
const NAME = 26;
const SMALL = 20;
const LEADING = 28;
const GROUPS = BASE + 164;
const FOOT = SHEET.height - 26;
export const SHAPE_RADIUS = 8;

/** Lays out the picture; coordinates are in units of the sheet. */
export function draw(words: RoundWords, measure: Measure): RoundDrawing {
	const { lines, bottom } = setQuestion(words.question, measure);
	const middle = SHEET.width / 2;
	for (const side of SIDES) lines.push(...linesOfSide(words, side, measure));
	const room = COLUMN - 2 * SIDE_WIDTH;
	words.middle
		.flatMap((text) => balanceLines(text, room, (part) => measure(part, 'text', SMALL)))
		.forEach((text, index) => {
			const y = BASE + 44 + index * LEADING;
			lines.push({ ...plain(text, middle, y), anchor: 'middle' });
		});
	const shapes = words.groups.map(({ text }, index) => {
		const y = GROUPS + index * LEADING;
		lines.push(plain(text, MARGIN + 3 * SHAPE_RADIUS, y));
		const group: 0 | 1 = index === 0 ? 0 : 1;
		return { x: MARGIN + SHAPE_RADIUS, y: y - SMALL / 3, group };
	});
	lines.push(
		{ ...plain(words.foot, MARGIN, FOOT), size: 18 },
		{ ...plain(words.maker, SHEET.width - MARGIN, FOOT), size: 18, anchor: 'end' }
	);
	return { lines, ridge: { y: bottom + 8, height: BASE - bottom - 8 }, shapes };
}

const plain = (text: string, x: number, y: number): Line => ({
	x,
	y,
	face: 'text',
	size: SMALL,
	spans: [{ text, fill: SOFT }]
});

/**
 * Lays out the question in the largest font size at which its height fits.
 * @returns the lines, and the y coordinate of the bottom of the question
 */
function setQuestion(question: string, measure: Measure) {
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

/** Returns the lines of one side: its count as a large number, its name, and its median below. */
function linesOfSide({ sides }: RoundWords, side: Side, measure: Measure): Line[] {
	const { count, name, median } = sides[side];
	const fill = SIDE_COLOURS[side].main;
	const end = SHEET.width - MARGIN;
	const atEnd = side === 'facilitator';
	const nameWidth = measure(name, 'label', NAME) + COUNT.air;
	const room = (SIDE_WIDTH - nameWidth) / measure(`${count}`, 'heading', 1);
	const size = Math.min(COUNT.size, room);
	const numberWidth = measure(`${count}`, 'heading', size);
	const from = atEnd ? end - numberWidth - nameWidth : MARGIN;
	const y = COUNT.baseline;
	const written = [
		{ x: from, y, face: 'heading', size, spans: [{ text: `${count}`, fill }] },
		{
			x: from + numberWidth + COUNT.air,
			y,
			face: 'label',
			size: NAME,
			spans: [{ text: name, fill }]
		}
	] satisfies Line[];
	if (median === null) return written;
	const rows = balanceLines(median, SIDE_WIDTH, (part) => measure(part, 'text', SMALL));
	const under = rows.map((text, index): Line => {
		const line = plain(text, atEnd ? end : MARGIN, MEDIAN.baseline + index * MEDIAN.leading);
		return atEnd ? { ...line, anchor: 'end' } : line;
	});
	return [...written, ...under];
}
