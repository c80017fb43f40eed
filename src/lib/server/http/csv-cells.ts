/** Cells that every CSV file of the application writes in the same way. */
import { type Position, sideOf, strengthOf } from '../../domain/continuum.ts';
import { m } from '../../generated/paraglide/messages.js';
import { sideName, strengthName } from '../../words/positions.ts';
import type { Cell } from './csv.ts';

export const positionHeads = () => [m.csv_side(), m.csv_strength(), m.csv_distance()];

/**
 * Returns the cells of a position, in the order of {@link positionHeads}. The side is in words and
 * the distance has no sign, because spreadsheets may read a leading minus as a formula, and an
 * average of signed numbers would lie in the middle.
 * @param position `null` for undecided
 */
export function positionCells(position: Position | null): Cell[] {
	if (position === null) return [m.csv_undecided(), null, null];
	return [sideName[sideOf(position)](), strengthName[strengthOf(position)](), Math.abs(position)];
}

export function yesOrNo(value: boolean): string {
	return value ? m.csv_yes() : m.csv_no();
}
