/**
 * Columns of the two CSV files of an account's assignments: a file of all assignments, and one of a
 * year.
 */
import { borrowed, isNothing } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Position } from '../../domain/continuum.ts';
import { withSwitches } from '../../domain/year.ts';
import { m } from '../../generated/paraglide/messages.js';
import { isoDate } from '../../words/dates.ts';
import type { Cell } from '../http/csv.ts';
import { positionCells, positionHeads, yesOrNo } from '../http/csv-cells.ts';
import { explanationTexts } from '../texts/index.ts';
import type { AssignmentInFile } from './file.ts';
import type { YearItem } from './year.ts';

const placementHeads = () => [...positionHeads(), m.csv_switch(), m.csv_told()];

interface PlacementFields {
	position: Position;
	roleSwitch: boolean;
	clientTold: boolean | null;
}

/**
 * Returns cells in the order of {@link placementHeads}. `clientTold` is empty except at a role
 * switch.
 */
function placementCells({ position, roleSwitch, clientTold }: PlacementFields): Cell[] {
	return [
		...positionCells(position),
		yesOrNo(roleSwitch),
		roleSwitch ? yesOrNo(clientTold === true) : null
	];
}

/**
 * Returns the table of all assignments: one row per placement, and one row for an assignment
 * without placements.
 */
export function assignmentsTable(
	assignments: readonly AssignmentInFile[],
	{ locale, timeZone }: { locale: Locale; timeZone: string }
): Cell[][] {
	const at = (time: string) => isoDate(time, timeZone, 'minute');
	const assignmentHeads = [
		m.csv_assignment(),
		m.csv_question(),
		m.csv_client(),
		m.csv_created(),
		m.csv_finished()
	];
	const heads = [m.csv_placed(), ...placementHeads(), m.csv_note(), m.csv_borrowed()];

	function rowsOf({ placements, ...assignment }: (typeof assignments)[number], index: number) {
		const { question, client, createdAt, archivedAt, benefits } = assignment;
		const common = [index + 1, question, client, at(createdAt), archivedAt && at(archivedAt)];
		if (placements.length === 0) return [[...common, ...heads.map(() => null)]];
		return withSwitches(placements).map((placement, nth) => {
			// Benefits belong to the current placement, which is the last one. Earlier placements
			// get none.
			const lent =
				nth < placements.length - 1
					? []
					: borrowed(explanationTexts[locale], placement.position, benefits);
			return [
				...common,
				at(placement.placedAt),
				...placementCells(placement),
				placement.note,
				lent.map(({ id, text }) => (isNothing(id) ? m.year_borrowed_nothing() : text)).join('\n')
			];
		});
	}

	return [[...assignmentHeads, ...heads], ...assignments.flatMap(rowsOf)];
}

/**
 * Returns the table of the year page: one row per placement. Benefits are in the last row of an
 * assignment, because they belong to its last placement.
 * @param named whether the rows contain the question and the client's code name
 */
export function yearTable(
	items: readonly YearItem[],
	{ named, timeZone }: { named: boolean; timeZone: string }
): Cell[][] {
	const heads = [
		m.csv_assignment(),
		...(named ? [m.csv_question(), m.csv_client()] : []),
		m.csv_placed(),
		...placementHeads(),
		m.csv_borrowed()
	];

	function rowsOf({ number, named, placements, borrowed }: YearItem): Cell[][] {
		const benefits = borrowed.nothing ? m.year_borrowed_nothing() : borrowed.texts.join('\n');
		return placements.map((placement, index) => [
			number,
			...(named ? [named.question, named.client] : []),
			isoDate(placement.placedAt, timeZone, 'day'),
			...placementCells(placement),
			index === placements.length - 1 ? benefits : null
		]);
	}

	return [heads, ...items.flatMap(rowsOf)];
}
