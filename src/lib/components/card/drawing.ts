/**
 * The card laid out on a sheet: what is written and drawn where, in units of which the sheet is 640
 * wide. The page, the print and the saved files all show this. Colours are those of the light
 * theme in tokens.css, in full: a file has no tokens, and paper is white whatever the theme.
 */
import { type Position, type Side, otherSide } from '../../domain/continuum.ts';
import type { RoleCard } from '../../domain/card.ts';
import { balanceLines, prettyLines } from './lines.ts';

/** A5 and A4 have the same shape, so one drawing fits both. */
export const SHEET = { width: 640, height: 906 } as const;
export const MARGIN = 54;
export const COLUMN = SHEET.width - 2 * MARGIN;
export const RIDGE = { width: COLUMN, height: 126, thumb: 44, pad: 14 } as const;

export const INK = '#1d1b18';
export const SOFT = '#5f5a52';
export const SIDE_COLOURS: Record<Side, { main: string; crest: string; fill: string }> = {
	expert: { main: '#1d4f91', crest: '#4676b3', fill: '#e9f0f9' },
	facilitator: { main: '#b4491a', crest: '#cb6638', fill: '#fcede3' }
};

export type Face = 'question' | 'heading' | 'text' | 'label';

/** Width in units of one line in a face at a size. */
export type Measure = (text: string, face: Face, size: number) => number;

export interface Line {
	x: number;
	/** Of the baseline. */
	y: number;
	face: Face;
	size: number;
	spans: readonly { text: string; fill: string }[];
	/** Where `x` is: at the line's beginning, unless said. */
	anchor?: 'middle' | 'end';
}

export interface Drawing {
	position: Position;
	side: Side;
	lines: Line[];
	/** The ridge's top. */
	ridge: number;
	/** Before each thing that is borrowed, in the colour of the side it comes from. */
	dots: { x: number; y: number; fill: string }[];
	/** Beside the sentence for the client. */
	bar: { y: number; height: number };
}

/** What the card says, with what only the page knows. */
export interface CardWords extends RoleCard {
	poles: Readonly<Record<Side, string>>;
	date: string;
	maker: string;
}

/** Sizes of the question and of all else, from roomy to what even the longest question fits in. */
const ROOMY = { question: 38, rest: 1 } as const;
const QUESTION_LEAST = 20;
const SHRINK = 0.94;
/** How far the space between parts may stretch where there is little to say… */
const AIR_MOST = 1.6;
/** …and shrink where there is much: rather close together than in small print. */
const AIR_LEAST = 0.6;
/** Under this the question no longer stands by its size, and the rest may come closer. */
const QUESTION_LARGE = 26;

/** The last line's baseline, and what stays free above it. */
const FOOT = SHEET.height - 50;
const ABOVE_FOOT = 24;
const TOP = 56;

export function draw(words: CardWords, measure: Measure): Drawing {
	let { question, rest }: { question: number; rest: number } = ROOMY;
	for (;;) {
		const usual = layOut(words, measure, { question, rest, air: 1 });
		const air = Math.min(AIR_MOST, 1 + (FOOT - ABOVE_FOOT - usual.bottom) / usual.gaps);
		if (air >= (question > QUESTION_LARGE ? 1 : AIR_LEAST)) {
			return layOut(words, measure, { question, rest, air }).drawing;
		}
		if (question > QUESTION_LEAST * rest) question *= SHRINK;
		else rest *= SHRINK;
	}
}

interface Sizes {
	question: number;
	rest: number;
	/** Times the usual space between parts. */
	air: number;
}

function layOut(words: CardWords, measure: Measure, { question, rest, air }: Sizes) {
	const lines: Line[] = [];
	const dots: Drawing['dots'] = [];
	const mine = SIDE_COLOURS[words.side].main;
	const theirs = SIDE_COLOURS[otherSide(words.side)].main;
	let y = TOP;
	let gaps = 0;

	const gap = (units: number) => {
		gaps += units * rest;
		y += units * rest * air;
	};

	interface Style {
		face: Face;
		size: number;
		/** In sizes. */
		leading: number;
		fill?: string;
		x?: number;
		width?: number;
		balance?: boolean;
	}

	/** Writes from `top` down and answers where it ended. */
	function write(text: string, top: number, style: Style): number {
		const { face, size, leading, fill = INK, x = MARGIN, width = COLUMN, balance } = style;
		const fit = balance ? balanceLines : prettyLines;
		for (const line of fit(text, width, (part) => measure(part, face, size))) {
			lines.push({ x, y: baseline(top, size, leading), face, size, spans: [{ text: line, fill }] });
			top += size * leading;
		}
		return top;
	}

	const text = { face: 'text', size: 15 * rest, leading: 1.48 } as const;
	const label = { face: 'label', size: 13 * rest, leading: 1.5, fill: SOFT } as const;
	const small = { face: 'text', size: 13.5 * rest, leading: 1.5, fill: SOFT } as const;

	y = write(words.question.label, y, small) + 2;
	y = write(words.question.text, y, {
		face: 'question',
		size: question,
		leading: question > QUESTION_LARGE ? 1.12 : 1.24,
		balance: true
	});
	gap(22);

	const ridge = y;
	y += RIDGE.height + 14;
	for (const side of ['expert', 'facilitator'] as const) {
		const end = side === 'facilitator';
		lines.push({
			x: end ? MARGIN + COLUMN : MARGIN,
			y: baseline(y, 14 * rest, 1.5),
			face: 'label',
			size: 14 * rest,
			spans: [{ text: words.poles[side], fill: SIDE_COLOURS[side].main }],
			...(end && { anchor: 'end' })
		});
	}
	y += 21 * rest;
	gap(30);

	const [before, word, after] = words.role;
	// One line in our letters; what may stand in for them can be wider.
	const wide = measure(words.role.join(''), 'heading', 28 * rest);
	const heading = {
		face: 'heading',
		size: 28 * rest * Math.min(1, COLUMN / wide)
	} as const;
	lines.push({
		x: MARGIN,
		y: baseline(y, heading.size, 1.2),
		...heading,
		spans: [
			{ text: before, fill: INK },
			{ text: word, fill: mine },
			{ text: after, fill: INK }
		]
	});
	y += heading.size * 1.2;
	gap(18);

	const half = (COLUMN - 28) / 2;
	const columns = [words.expect, words.not].map((part, index) => {
		const at = { x: MARGIN + index * (half + 28), width: half };
		return write(part.text, write(part.label, y, { ...label, ...at }) + 3, { ...text, ...at });
	});
	y = Math.max(...columns);
	gap(20);

	y = write(words.borrowed.label, y, label) + 3;
	for (const item of words.borrowed.items) {
		const indent = words.borrowed.chosen ? 16 : 0;
		if (indent) {
			dots.push({ x: MARGIN + 3, y: y + (text.size * text.leading) / 2 + 1, fill: theirs });
		}
		y = write(item, y, { ...text, x: MARGIN + indent, width: COLUMN - indent }) + 2;
	}
	gap(26);

	const bar = y;
	y = write(words.say, y, {
		face: 'question',
		size: 20 * rest,
		leading: 1.4,
		x: MARGIN + 21,
		width: COLUMN - 21
	});

	const bottom = y;
	gap(24);
	for (const [end, foot] of [words.date, words.maker].entries()) {
		lines.push({
			x: end ? MARGIN + COLUMN : MARGIN,
			y: FOOT,
			...{ face: small.face, size: 13.5 },
			spans: [{ text: foot, fill: SOFT }],
			...(end && { anchor: 'end' })
		});
	}

	const { position, side } = words;
	const drawing: Drawing = {
		position,
		side,
		lines,
		ridge,
		dots,
		bar: { y: bar, height: bottom - bar }
	};
	return { drawing, bottom: y, gaps };
}

/** Both families have their baseline 0.36 of their size below the middle of a line. */
function baseline(top: number, size: number, leading: number): number {
	return top + (size * leading) / 2 + size * 0.36;
}
