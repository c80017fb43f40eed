/**
 * Line breaking for SVG, whose text does not wrap. The breaks are computed once, so every viewer of
 * a saved file shows the same lines.
 */
import { graphemes } from '../../domain/typed-text.ts';

/** Returns the width of a text, in the same unit as the width of a line. */
export type WidthOf = (text: string) => number;

interface Piece {
	text: string;
	/** Whether a space precedes the piece. At the beginning of a line the space is left out. */
	spaced: boolean;
}

/**
 * Splits a text into words, and splits a word after each hyphen, dash or slash between two letters.
 */
function piecesOf(text: string): Piece[] {
	return text
		.split(/[ \t\n]+/)
		.filter(Boolean)
		.flatMap((word) =>
			// No lookbehind: Safari reads it only since 16.4, and refuses a whole file with one.
			word
				.replace(/(\p{L}[-–/])(?=\p{L})/gu, '$1 ')
				.split(' ')
				.map((part, index) => ({ text: part, spaced: index === 0 }))
		);
}

/**
 * Breaks a text greedily: each line takes as many words as fit. A word wider than a line is cut
 * between any two characters.
 */
export function breakLines(text: string, width: number, widthOf: WidthOf): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of piecesOf(text)) {
		const longer = line && piece.spaced ? `${line} ${piece.text}` : line + piece.text;
		if (widthOf(longer) <= width) {
			line = longer;
			continue;
		}
		if (line) lines.push(line);
		const parts = cut(piece.text, width, widthOf);
		line = parts.pop() ?? '';
		lines.push(...parts);
	}
	if (line) lines.push(line);
	return lines;
}

/**
 * Breaks a text into as many lines as {@link breakLines} does, but as equal in length as possible.
 */
export function balanceLines(text: string, width: number, widthOf: WidthOf): string[] {
	let best = breakLines(text, width, widthOf);
	if (best.length < 2) return best;
	let [low, high] = [width / 2, width];
	while (high - low > 2) {
		const middle = (low + high) / 2;
		const lines = breakLines(text, middle, widthOf);
		if (lines.length > best.length) low = middle;
		else [high, best] = [middle, lines];
	}
	return best;
}

/**
 * Breaks a text greedily. If the last line is then shorter than a third of the width, tries smaller
 * widths, as long as they need no more lines.
 */
export function prettyLines(text: string, width: number, widthOf: WidthOf): string[] {
	const lines = breakLines(text, width, widthOf);
	for (let narrower = width; narrower > width / 2; narrower -= width / 50) {
		const tried = breakLines(text, narrower, widthOf);
		if (tried.length > lines.length) break;
		if (widthOf(tried.at(-1) ?? '') >= width / 3) return tried;
	}
	return lines;
}

function cut(word: string, width: number, widthOf: WidthOf): string[] {
	if (widthOf(word) <= width) return [word];
	const parts: string[] = [];
	let part = '';
	for (const segment of graphemes(word)) {
		if (part && widthOf(part + segment) > width) {
			parts.push(part);
			part = '';
		}
		part += segment;
	}
	return [...parts, part];
}
