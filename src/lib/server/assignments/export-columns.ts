/** A placement as the cells of a table, the same in every file. */
import { strengthName, sideName } from '$lib/words/positions';
import { type Position, sideOf, strengthOf } from '$lib/domain/continuum';
import { m } from '$lib/generated/paraglide/messages.js';

interface Placed {
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
 * The side in words and the distance without a sign: a number below zero would begin with what a
 * spreadsheet may take for a formula, and an average over the column would land in the middle.
 * Whether the client knows is asked at a role switch only.
 */
export function placementCells({ position, roleSwitch, clientTold }: Placed) {
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
