/** The card of a team's divided roles, laid out on the same sheet: each side's people under its slope. */
import type { Side } from '../../domain/continuum.ts';
import type { TeamCard } from '../../domain/team-card.ts';
import {
	BETWEEN,
	type Bar,
	COLUMN,
	HALF,
	type Line,
	MARGIN,
	type Measure,
	type Pen,
	RIDGE,
	SIDE_COLOURS,
	fitted
} from './sheet.ts';

export interface TeamDrawing {
	lines: Line[];
	/** The ridge's top. */
	ridge: number;
	/** On which somebody is. */
	sides: readonly Side[];
	/** Beside the sentence for the client. */
	bar: Bar;
}

/** What the card says, with what only the page knows. */
export interface TeamCardWords extends Omit<TeamCard, 'parts'> {
	/** By side, with the role's name and everybody's in one line. */
	parts: { side: Side; role: string; who: string; does: string }[];
	/** When the team looks at it again, if that was agreed. */
	review: string | null;
	date: string;
	maker: string;
}

export function drawTeam(words: TeamCardWords, measure: Measure): TeamDrawing {
	return fitted(measure, (pen) => layOut(words, pen));
}

function layOut(words: TeamCardWords, pen: Pen): TeamDrawing {
	const { lines, rest, text, label, small } = pen;
	pen.ask(words.question);
	pen.gap(34);

	const ridge = pen.y;
	pen.y += RIDGE.height + 16;
	const both = words.parts.length > 1;
	const columns = words.parts.map(({ side, role, who, does }, index) => {
		const at = both
			? { x: MARGIN + index * (HALF + BETWEEN), width: HALF }
			: { x: MARGIN, width: COLUMN };
		const fill = SIDE_COLOURS[side].main;
		const names = { face: 'heading', size: 28 * rest, leading: 1.2 } as const;
		const said = { ...text, size: 17 * rest };
		let y = pen.write(role, pen.y, { ...label, size: 16 * rest, fill, ...at }) + 6;
		y = pen.write(who, y, { ...names, ...at }) + 8;
		return pen.write(does, y, { ...said, ...at });
	});
	pen.y = Math.max(...columns);
	pen.gap(52);

	const bar = pen.say(words.say, 24);
	if (words.review) {
		pen.gap(36);
		pen.y = pen.write(words.review, pen.y, { ...small, size: 15 * rest });
	}
	pen.foot(words.date, words.maker);
	return { lines, ridge, sides: words.parts.map(({ side }) => side), bar };
}
