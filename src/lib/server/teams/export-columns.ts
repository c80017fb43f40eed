/** CSV table of the revealed rounds of a team's assignment. */
import { isoDate } from '$lib/words/dates';
import { sideName, strengthName } from '$lib/words/positions';
import { sideOf, strengthOf } from '$lib/domain/continuum';
import { isCrossing } from '$lib/domain/comparison';
import { m } from '$lib/generated/paraglide/messages.js';
import type { Cell } from '$lib/server/http/csv';
import type { RevealedRound, Results } from '$lib/server/teams/results';

/**
 * One row per answer, below a row of headings. The distance has no sign, since an average of signed
 * numbers would lie in the middle.
 */
export function tableOf({ members, rounds }: Results, timeZone: string): Cell[][] {
	const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
	const nameOf = (id: string) => names.get(id) ?? m.team_former_member();
	const yesOrNo = (value: boolean) => (value ? m.csv_yes() : m.csv_no());

	function rowsOf({ round, revealedAt, positions, undecided }: RevealedRound): Cell[][] {
		const common = [round, isoDate(revealedAt, timeZone, 'day')];
		return [
			...positions.map(({ memberId, position, previous, late, note }) => [
				...common,
				nameOf(memberId),
				sideName[sideOf(position)](),
				strengthName[strengthOf(position)](),
				Math.abs(position),
				yesOrNo(isCrossing(previous, position)),
				yesOrNo(late),
				note
			]),
			...undecided.map(({ memberId, late, note }) => [
				...common,
				nameOf(memberId),
				m.csv_undecided(),
				null,
				null,
				null,
				yesOrNo(late),
				note
			])
		];
	}

	const heads = [
		m.csv_round(),
		m.csv_revealed(),
		m.csv_member(),
		m.csv_side(),
		m.csv_strength(),
		m.csv_distance(),
		m.csv_switch(),
		m.csv_late(),
		m.csv_note()
	];
	return [heads, ...rounds.flatMap(rowsOf)];
}
