/**
 * Results of a workshop as CSV rows: one row per answer. A round of which only counts may be shown
 * has a single row.
 */
import { isCrossing } from '../../domain/comparison.ts';
import { sideOf, strengthOf } from '../../domain/continuum.ts';
import { m } from '../../generated/paraglide/messages.js';
import { placeOnSide } from '../../words/positions.ts';
import type { Cell } from '../http/csv.ts';
import { positionCells, positionHeads, yesOrNo } from '../http/csv-cells.ts';
import type { AnswerResult, Results, RoundResult } from './results.ts';

/** Returns a row of headings, and the rows of results. */
export function tableOf({ names, groups, questions }: Results): Cell[][] {
	const isNamed = names === 'initials';
	const identity = ({ initials = null, group }: AnswerResult): Cell[] => [
		...(isNamed ? [initials] : []),
		...(groups ? [groups[group ?? 0]] : [])
	];

	function answerRow(answer: AnswerResult): Cell[] {
		const { position, previous } = answer;
		const before = previous === null ? null : placeOnSide(sideOf(previous), strengthOf(previous));
		const crossed = previous === null || position === null ? null : isCrossing(previous, position);
		return [
			...identity(answer),
			...positionCells(position),
			before,
			crossed === null ? null : yesOrNo(crossed)
		];
	}

	const answerHeads = [...positionHeads(), m.csv_before(), m.csv_crossed()];
	const nobody = identity({ position: null, previous: null }).map(() => null);

	function rowsOf(question: Cell[], one: RoundResult): Cell[][] {
		const { round, revealed, placed, undecided, answers } = one;
		const common = [...question, round, yesOrNo(revealed), placed, undecided];
		if (!answers) return [[...common, ...nobody, ...answerHeads.map(() => null)]];
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
		...answerHeads
	];
	const rows = questions.flatMap(({ index, text, rounds }) =>
		rounds.flatMap((round) => rowsOf([index, text], round))
	);
	return [header, ...rows];
}
