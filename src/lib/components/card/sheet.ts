/**
 * The sheet that a card is laid out on: its measures and colours, in units of which it is 640 wide,
 * and a pen that writes down it. Colours are those of the light theme in tokens.css, in full: a file
 * has no tokens, and paper is white whatever the theme.
 */
import type { Side } from '../../domain/continuum.ts';
import { balanceLines, prettyLines } from './line-breaks.ts';

/** A5 and A4 have the same shape, so one drawing fits both. */
export const SHEET = { width: 640, height: 906 } as const;
export const MARGIN = 54;
export const COLUMN = SHEET.width - 2 * MARGIN;
export const RIDGE = { width: COLUMN, height: 126, thumb: 44, pad: 14 } as const;
/** One of two columns beside each other, and what is between them. */
export const BETWEEN = 28;
export const HALF = (COLUMN - BETWEEN) / 2;

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

/** A stretch of the sheet from top to bottom. */
export interface Bar {
	y: number;
	height: number;
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

interface Sizes {
	question: number;
	rest: number;
	/** Times the usual space between parts. */
	air: number;
}

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

export class Pen {
	readonly lines: Line[] = [];
	readonly measure: Measure;
	readonly text: Style;
	readonly label: Style;
	readonly small: Style;
	/** Times the usual size of everything but the question. */
	readonly rest: number;
	/** Where it has come to, from the top. */
	y = TOP;
	readonly #question: number;
	readonly #air: number;
	#gaps = 0;

	constructor(measure: Measure, { question, rest, air }: Sizes) {
		this.measure = measure;
		this.rest = rest;
		this.#question = question;
		this.#air = air;
		this.text = { face: 'text', size: 15 * rest, leading: 1.48 };
		this.label = { face: 'label', size: 13 * rest, leading: 1.5, fill: SOFT };
		this.small = { face: 'text', size: 13.5 * rest, leading: 1.5, fill: SOFT };
	}

	/** All the gaps so far at their usual size. */
	get gaps(): number {
		return this.#gaps;
	}

	gap(units: number): void {
		this.#gaps += units * this.rest;
		this.y += units * this.rest * this.#air;
	}

	/** Writes from `top` down and answers where it ended. */
	write(text: string, top: number, style: Style): number {
		const { face, size, leading, fill = INK, x = MARGIN, width = COLUMN, balance } = style;
		const fit = balance ? balanceLines : prettyLines;
		for (const line of fit(text, width, (part) => this.measure(part, face, size))) {
			const y = baseline(top, size, leading);
			this.lines.push({ x, y, face, size, spans: [{ text: line, fill }] });
			top += size * leading;
		}
		return top;
	}

	/** The client's question with what stands above it. */
	ask({ label, text }: { label: string; text: string }): void {
		this.y = this.write(label, this.y, this.small) + 2;
		this.y = this.write(text, this.y, {
			face: 'question',
			size: this.#question,
			leading: this.#question > QUESTION_LARGE ? 1.12 : 1.24,
			balance: true
		});
	}

	/** A sentence to be said, beside its bar. */
	say(text: string, size = 20): Bar {
		const from = this.y;
		this.y = this.write(text, from, {
			face: 'question',
			size: size * this.rest,
			leading: 1.4,
			x: MARGIN + 21,
			width: COLUMN - 21
		});
		return { y: from, height: this.y - from };
	}

	/** What stands at the very bottom, left and right. */
	foot(...words: [left: string, right: string]): void {
		this.gap(24);
		for (const [end, text] of words.entries()) {
			this.lines.push({
				x: end ? MARGIN + COLUMN : MARGIN,
				y: FOOT,
				face: 'text',
				size: 13.5,
				spans: [{ text, fill: SOFT }],
				...(end && { anchor: 'end' })
			});
		}
	}
}

/** Lays out as roomy as the sheet allows: once to see how much there is, once as it stays. */
export function fitted<T>(measure: Measure, layOut: (pen: Pen) => T): T {
	let { question, rest }: { question: number; rest: number } = ROOMY;
	for (;;) {
		const usual = new Pen(measure, { question, rest, air: 1 });
		layOut(usual);
		const air = Math.min(AIR_MOST, 1 + (FOOT - ABOVE_FOOT - usual.y) / usual.gaps);
		if (air >= (question > QUESTION_LARGE ? 1 : AIR_LEAST)) {
			return layOut(new Pen(measure, { question, rest, air }));
		}
		if (question > QUESTION_LEAST * rest) question *= SHRINK;
		else rest *= SHRINK;
	}
}

/** Both families have their baseline 0.36 of their size below the middle of a line. */
export function baseline(top: number, size: number, leading: number): number {
	return top + (size * leading) / 2 + size * 0.36;
}
