/**
 * Sheet on which a card is laid out: its size, its colours, and a pen that writes from top to
 * bottom. Lengths are in units of 1/640 of the sheet's width. The colours repeat the light theme of
 * tokens.css, because a saved file has no style sheet and paper is white in every theme.
 */
import type { Side } from '../../domain/continuum.ts';
import { balanceLines, prettyLines } from './line-breaks.ts';

/** A5 and A4 have the same shape, so one drawing fits both. */
export const SHEET = { width: 640, height: 906 } as const;
export const MARGIN = 54;
export const COLUMN = SHEET.width - 2 * MARGIN;
export const RIDGE = { width: COLUMN, height: 126, thumb: 44, pad: 14 } as const;
/** Space between two columns, and the width of each column. */
export const BETWEEN = 28;
export const HALF = (COLUMN - BETWEEN) / 2;

export const INK = '#1d1b18';
export const SOFT = '#5f5a52';
export const SIDE_COLOURS: Record<Side, { main: string; crest: string; fill: string }> = {
	expert: { main: '#1d4f91', crest: '#4676b3', fill: '#e9f0f9' },
	facilitator: { main: '#b4491a', crest: '#cb6638', fill: '#fcede3' }
};

/** Style of text; typography.ts defines the font of each style. */
export type Face = 'question' | 'heading' | 'text' | 'label';

/** Returns the width of one line of text in this face and size, in units of the sheet. */
export type Measure = (text: string, face: Face, size: number) => number;

export interface Line {
	x: number;
	/** Distance from the top of the sheet to the baseline. */
	y: number;
	face: Face;
	size: number;
	spans: readonly { text: string; fill: string }[];
	/**
	 * Point of the line that lies at `x`: its middle or its end. If absent, its start lies at `x`.
	 */
	anchor?: 'middle' | 'end';
}

/** Vertical bar beside a sentence: the y coordinate of its top, and its height. */
export interface Bar {
	y: number;
	height: number;
}

/**
 * Preferred font size of the question, and preferred scale of all other text. Both shrink until the
 * card fits on its sheet.
 */
const ROOMY = { question: 38, rest: 1 } as const;
const QUESTION_LEAST = 20;
const SHRINK = 0.94;
/** Maximum factor for the space between the parts of a card, used when the card has little text. */
const AIR_MOST = 1.6;
/**
 * Minimum factor for the space between the parts of a card, reached before the text becomes tiny.
 */
const AIR_LEAST = 0.6;
/**
 * Font size above which the question is large. To make a card fit, a large question shrinks first.
 * At or below this size, the space between the parts may shrink too.
 */
const QUESTION_LARGE = 26;

/** Baseline of the sheet's last line, and the height of the empty space above that baseline. */
const FOOT = SHEET.height - 50;
const ABOVE_FOOT = 24;
const TOP = 56;

interface Sizes {
	question: number;
	rest: number;
	/** Factor for the space between the parts of the card. */
	air: number;
}

interface Style {
	face: Face;
	size: number;
	/** Line height as a multiple of `size`. */
	leading: number;
	fill?: string;
	x?: number;
	width?: number;
	balance?: boolean;
}

/** Writes the parts of a card below each other and collects their lines. */
export class Pen {
	readonly lines: Line[] = [];
	readonly measure: Measure;
	readonly text: Style;
	readonly label: Style;
	readonly small: Style;
	/** Scale of all text except the question. */
	readonly rest: number;
	/** Distance of the pen from the top of the sheet. */
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

	/** Sum of all gaps so far, without the factor for the space between the parts of the card. */
	get gaps(): number {
		return this.#gaps;
	}

	/**
	 * Moves the pen down by `units`, multiplied by the text's scale and the factor for the space
	 * between parts.
	 */
	gap(units: number): void {
		this.#gaps += units * this.rest;
		this.y += units * this.rest * this.#air;
	}

	/** Writes a text from `top` down without moving the pen. @returns the bottom of the text */
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

	/** Writes the client question below its label. */
	ask({ label, text }: { label: string; text: string }): void {
		this.y = this.write(label, this.y, this.small) + 2;
		this.y = this.write(text, this.y, {
			face: 'question',
			size: this.#question,
			leading: this.#question > QUESTION_LARGE ? 1.12 : 1.24,
			balance: true
		});
	}

	/**
	 * Writes the sentence for the client.
	 * @returns the bar beside the sentence
	 */
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

	/** Writes the last line of the sheet: one text at the left margin and one at the right margin. */
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

/**
 * Lays out a card as spaciously as its sheet allows. Tries font sizes from large to small, and
 * measures the height of the card with normal spacing. The first size that fits is laid out again
 * with the spacing that fills the sheet.
 */
export function fitToSheet<T>(measure: Measure, layOut: (pen: Pen) => T): T {
	let { question, rest }: { question: number; rest: number } = ROOMY;
	for (;;) {
		const trial = new Pen(measure, { question, rest, air: 1 });
		layOut(trial);
		const air = Math.min(AIR_MOST, 1 + (FOOT - ABOVE_FOOT - trial.y) / trial.gaps);
		if (air >= (question > QUESTION_LARGE ? 1 : AIR_LEAST)) {
			return layOut(new Pen(measure, { question, rest, air }));
		}
		if (question > QUESTION_LEAST * rest) question *= SHRINK;
		else rest *= SHRINK;
	}
}

/**
 * Returns the y coordinate of the baseline of a line of text. In both font families the baseline
 * lies 0.36 of the font size below the line's middle.
 */
export function baseline(top: number, size: number, leading: number): number {
	return top + (size * leading) / 2 + size * 0.36;
}
