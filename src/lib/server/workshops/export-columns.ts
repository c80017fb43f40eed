/** Results of a workshop as CSV rows: one per answer, or one per round that has counts only. */
import { positionInWords, sideName, strengthName } from '$lib/words/positions';
import { isCrossing } from '$lib/domain/comparison';
import { sideOf, strengthOf } from '$lib/domain/continuum';
import { m } from '$lib/generated/paraglide/messages.js';
import type { Cell } from '$lib/server/http/csv';
import type { AnswerResult, Results, RoundResult } from '$lib/server/workshops/results';

/**
 * Rows with a header. As in every table of this app the position is a side and an unsigned
 * distance: with signed numbers, an average over the column would land in the middle.
 */
export function tableOf({ names, groups, questions }: Results): Cell[][] {
	const isNamed = names === 'initials';
	const yesOrNo = (value: boolean) => (value ? m.csv_yes() : m.csv_no());
	const identity = ({ initials = null, group }: AnswerResult): Cell[] => [
		...(isNamed ? [initials] : []),
		...(groups ? [groups[group ?? 0]] : [])
	];

	function answerRow(answer: AnswerResult): Cell[] {
		const { position, previous } = answer;
		const before = previous === null ? null : positionInWords(previous);
		const place =
			position === null
				? [m.csv_undecided(), null, null]
				: [sideName[sideOf(position)](), strengthName[strengthOf(position)](), Math.abs(position)];
		const crossed = previous === null || position === null ? null : isCrossing(previous, position);
		return [...identity(answer), ...place, before, crossed === null ? null : yesOrNo(crossed)];
	}

	const nobody = identity({ position: null, previous: null }).map(() => null);

	function rowsOf(question: Cell[], one: RoundResult): Cell[][] {
		const { round, revealed, placed, undecided, answers } = one;
		const common = [...question, round, yesOrNo(revealed), placed, undecided];
		if (!answers) return [[...common, ...nobody, null, null, null, null, null]];
		return answers.map((answer) => [...common, ...answerRow(answer)]);
	}

	const header = [
		m.csv_number(),
		m.csv_question(),
		m.csv_round(),
		m.csv_revealed(),
		m.csv_placed_count(),
		m.csv_undecided(),
		...(isNamed ? [m.csv_initials()] : []),
		...(groups ? [m.csv_group()] : []),
		m.csv_side(),
		m.csv_strength(),
		m.csv_distance(),
		m.csv_before(),
		m.csv_crossed()
	];
	const rows = questions.flatMap(({ index, text, rounds }) =>
		rounds.flatMap((round) => rowsOf([index, text], round))
	);
	return [header, ...rows];
}
