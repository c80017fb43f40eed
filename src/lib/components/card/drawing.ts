/** Layout of the role card on its sheet, the same for the page, the print and the saved files. */
import { type Position, type Side, otherSide } from '../../domain/continuum.ts';
import type { RoleCard } from '../../domain/card.ts';
import {
	BETWEEN,
	type Bar,
	COLUMN,
	HALF,
	INK,
	type Line,
	MARGIN,
	type Measure,
	type Pen,
	RIDGE,
	SIDE_COLOURS,
	baseline,
	fitToSheet
} from './sheet.ts';

export interface Drawing {
	position: Position;
	side: Side;
	lines: Line[];
	/** Distance from the top of the sheet to the top of the ridge. */
	ridge: number;
	/**
	 * Bullets before the borrowed benefits, in the colour of the side from which they are borrowed.
	 */
	dots: { x: number; y: number; fill: string }[];
	/** Bar beside the sentence for the client. */
	bar: Bar;
}

/** Words of the role card. The page adds the names of the poles, the date and the maker. */
export interface CardWords extends RoleCard {
	poles: Readonly<Record<Side, string>>;
	date: string;
	maker: string;
}

/** Lays out the card; coordinates are in units of the sheet. */
export function draw(words: CardWords, measure: Measure): Drawing {
	return fitToSheet(measure, (pen) => layOut(words, pen));
}

function layOut(words: CardWords, pen: Pen): Drawing {
	const { lines, rest, measure, text, label } = pen;
	const dots: Drawing['dots'] = [];
	const mine = SIDE_COLOURS[words.side].main;
	const theirs = SIDE_COLOURS[otherSide(words.side)].main;

	pen.ask(words.question);
	pen.gap(22);

	const ridge = pen.y;
	pen.y += RIDGE.height + 14;
	for (const side of ['expert', 'facilitator'] as const) {
		const end = side === 'facilitator';
		lines.push({
			x: end ? MARGIN + COLUMN : MARGIN,
			y: baseline(pen.y, 14 * rest, 1.5),
			face: 'label',
			size: 14 * rest,
			spans: [{ text: words.poles[side], fill: SIDE_COLOURS[side].main }],
			...(end && { anchor: 'end' })
		});
	}
	pen.y += 21 * rest;
	pen.gap(30);

	const [before, word, after] = words.role;
	// The heading fits on one line in the app's fonts. In a wider fallback font it is set smaller.
	const wide = measure(words.role.join(''), 'heading', 28 * rest);
	const heading = {
		face: 'heading',
		size: 28 * rest * Math.min(1, COLUMN / wide)
	} as const;
	lines.push({
		x: MARGIN,
		y: baseline(pen.y, heading.size, 1.2),
		...heading,
		spans: [
			{ text: before, fill: INK },
			{ text: word, fill: mine },
			{ text: after, fill: INK }
		]
	});
	pen.y += heading.size * 1.2;
	pen.gap(18);

	const columns = [words.expect, words.not].map((part, index) => {
		const at = { x: MARGIN + index * (HALF + BETWEEN), width: HALF };
		const under = pen.write(part.label, pen.y, { ...label, ...at }) + 3;
		return pen.write(part.text, under, { ...text, ...at });
	});
	pen.y = Math.max(...columns);
	pen.gap(20);

	pen.y = pen.write(words.borrowed.label, pen.y, label) + 3;
	for (const item of words.borrowed.items) {
		const indent = words.borrowed.chosen ? 16 : 0;
		if (indent) {
			const y = pen.y + (text.size * text.leading) / 2 + 1;
			dots.push({ x: MARGIN + 3, y, fill: theirs });
		}
		const at = { x: MARGIN + indent, width: COLUMN - indent };
		pen.y = pen.write(item, pen.y, { ...text, ...at }) + 2;
	}
	pen.gap(26);

	const bar = pen.say(words.say);
	pen.foot(words.date, words.maker);
	const { position, side } = words;
	return { position, side, lines, ridge, dots, bar };
}
