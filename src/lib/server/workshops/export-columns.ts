/** The rounds of a workshop as the rows of a table: one for each answer, or for a round's counts. */
import { positionInWords, sideName, strengthName } from '$lib/words/positions';
import { isCrossing } from '$lib/domain/comparison';
import { sideOf, strengthOf } from '$lib/domain/continuum';
import { m } from '$lib/generated/paraglide/messages.js';
import type { Cell } from '$lib/server/http/csv';
import type { AnswerResult, Results, RoundResult } from '$lib/server/workshops/results';

/**
 * The distance without a sign, as in every table here: an average over the column would land in the
 * middle otherwise.
 */
export function tableOf({ names, groups, questions }: Results): Cell[][] {
	const isNamed = names === 'initials';
	const yesOrNo = (value: boolean) => (value ? m.csv_yes() : m.csv_no());
	const who = ({ initials = null, group }: AnswerResult): Cell[] => [
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
		return [...who(answer), ...place, before, crossed === null ? null : yesOrNo(crossed)];
	}

	const nobody = who({ position: null, previous: null }).map(() => null);

	function rowsOf(question: Cell[], one: RoundResult): Cell[][] {
		const { round, revealed, placed, undecided, answers } = one;
		const common = [...question, round, yesOrNo(revealed), placed, undecided];
		if (!answers) return [[...common, ...nobody, null, null, null, null, null]];
		return answers.map((answer) => [...common, ...answerRow(answer)]);
	}

	const heads = [
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
	return [heads, ...rows];
}
