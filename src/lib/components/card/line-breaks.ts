/** Where lines break: SVG has no lines of its own, and every viewer must break them alike. */

export type WidthOf = (text: string) => number;

interface Piece {
	text: string;
	/** Whether a space stands before it when it does not begin a line. */
	spaced: boolean;
}

/** Words, and what may stand apart of them: behind a hyphen or a slash between letters. */
function piecesOf(text: string): Piece[] {
	return text
		.split(/[ \t\n]+/)
		.filter(Boolean)
		.flatMap((word) =>
			word
				.split(/(?<=\p{L}[-–/])(?=\p{L})/u)
				.map((part, index) => ({ text: part, spaced: index === 0 }))
		);
}

/** As many pieces on each line as fit; what is wider than a line by itself is cut anywhere. */
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

/** The same number of lines, as alike in length as they can be. */
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

/** As they come, unless that leaves next to nothing on the last line: then a little narrower. */
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
	for (const { segment } of new Intl.Segmenter().segment(word)) {
		if (part && widthOf(part + segment) > width) {
			parts.push(part);
			part = '';
		}
		part += segment;
	}
	return [...parts, part];
}
