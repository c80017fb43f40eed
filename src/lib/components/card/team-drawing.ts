/**
 * Layout of the team card, which shows how a team divided the roles: one column per role, on the
 * same sheet as the role card.
 */
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
	fitToSheet
} from './sheet.ts';

export interface TeamDrawing {
	lines: Line[];
	/** Distance from the top of the sheet to the top of the ridge. */
	ridge: number;
	/** Sides on which at least one member has a role. */
	sides: readonly Side[];
	/** Bar beside the sentence for the client. */
	bar: Bar;
}

/** Words of the team card. The page adds the names of the roles, the dates and the maker. */
export interface TeamCardWords extends Omit<TeamCard, 'parts'> {
	/**
	 * One part per role that somebody took: `who` lists the members in one line, `does` describes the
	 * role.
	 */
	parts: { side: Side; role: string; who: string; does: string }[];
	/** Sentence about the date of the agreed review; `null` when no review is agreed. */
	review: string | null;
	date: string;
	maker: string;
}

/** Lays out the card; coordinates are in units of the sheet. */
export function drawTeam(words: TeamCardWords, measure: Measure): TeamDrawing {
	return fitToSheet(measure, (pen) => layOut(words, pen));
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
		const description = { ...text, size: 17 * rest };
		let y = pen.write(role, pen.y, { ...label, size: 16 * rest, fill, ...at }) + 6;
		y = pen.write(who, y, { ...names, ...at }) + 8;
		return pen.write(does, y, { ...description, ...at });
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
