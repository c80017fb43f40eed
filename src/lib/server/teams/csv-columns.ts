/** CSV table of the revealed rounds of a team's assignment. */
import { isCrossing } from '../../domain/comparison.ts';
import { m } from '../../generated/paraglide/messages.js';
import { isoDate } from '../../words/dates.ts';
import type { Cell } from '../http/csv.ts';
import { positionCells, positionHeads, yesOrNo } from '../http/csv-cells.ts';
import type { Results, RevealedRound } from './results.ts';

/** Returns a row of headings, and one row per answer. */
export function tableOf({ members, rounds }: Results, timeZone: string): Cell[][] {
	const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
	const nameOf = (id: string) => names.get(id) ?? m.team_former_member();

	function rowsOf({ round, question, revealedAt, ...given }: RevealedRound): Cell[][] {
		const { positions, undecided } = given;
		const common = [round, question, isoDate(revealedAt, timeZone, 'day')];
		return [
			...positions.map(({ memberId, position, previous, late, note }) => [
				...common,
				nameOf(memberId),
				...positionCells(position),
				yesOrNo(isCrossing(previous, position)),
				yesOrNo(late),
				note
			]),
			...undecided.map(({ memberId, late, note }) => [
				...common,
				nameOf(memberId),
				...positionCells(null),
				null,
				yesOrNo(late),
				note
			])
		];
	}

	const heads = [
		m.csv_round(),
		m.csv_question(),
		m.csv_revealed(),
		m.csv_member(),
		...positionHeads(),
		m.csv_switch(),
		m.csv_late(),
		m.csv_note()
	];
	return [heads, ...rounds.flatMap(rowsOf)];
}
