/** Columns of a placement, shared by all CSV files. */
import { strengthName, sideName } from '$lib/words/positions';
import { type Position, sideOf, strengthOf } from '$lib/domain/continuum';
import { m } from '$lib/generated/paraglide/messages.js';

interface PlacementFields {
	position: Position;
	roleSwitch: boolean;
	clientTold: boolean | null;
}

export const placementHeads = () => [
	m.csv_side(),
	m.csv_strength(),
	m.csv_distance(),
	m.csv_switch(),
	m.csv_told()
];

/**
 * Cells in the order of {@link placementHeads}. The side is in words and the distance has no sign:
 * spreadsheets may read a leading minus as a formula, and an average of signed numbers would lie in
 * the middle. `clientTold` is empty except at a role switch.
 */
export function placementCells({ position, roleSwitch, clientTold }: PlacementFields) {
	return [
		sideName[sideOf(position)](),
		strengthName[strengthOf(position)](),
		Math.abs(position),
		yesOrNo(roleSwitch),
		roleSwitch ? yesOrNo(clientTold === true) : null
	];
}

function yesOrNo(value: boolean): string {
	return value ? m.csv_yes() : m.csv_no();
}
