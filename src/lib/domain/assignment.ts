/** Assignments and placements, and the rules for role switches. */
import { type Position, type Side, type Strength, sideOf } from './continuum.ts';

/** Maximum lengths in UTF-16 units, as `maxlength` counts them. */
export const QUESTION_MAX = 500;
export const CLIENT_MAX = 120;
export const NOTE_MAX = 2000;

/** One client question that a helper works on; `position` is that of the last placement. */
export interface Assignment {
	id: string;
	question: string;
	client: string | null;
	/** Ids of the chosen benefits, of both sides: a role switch keeps the other side's choice. */
	benefits: string[];
	position: Position | null;
	side: Side | null;
	strength: Strength | null;
	archived: boolean;
	/** RFC 3339 in UTC, like all times in the domain. */
	createdAt: string;
	updatedAt: string;
}

/** Position chosen at one moment; a later placement never replaces an earlier one. */
export interface Placement {
	id: string;
	position: Position;
	side: Side;
	strength: Strength;
	note: string | null;
	roleSwitch: boolean;
	/** Whether the client knows of the role switch; `null` without a switch or an answer. */
	clientTold: boolean | null;
	placedAt: string;
}

/** Time after placing during which the last placement can be taken back, in milliseconds. */
export const TAKE_BACK_MS = 10 * 60_000;

/** Time after deletion during which an assignment can be restored, in milliseconds. */
export const UNDO_DELETE_MS = 10_000;

/**
 * Whether a placement is on the other side than the one before.
 * @param before `null` for the first placement, which is never a switch
 */
export function isRoleSwitch(before: Position | null, now: Position): boolean {
	return before !== null && sideOf(before) !== sideOf(now);
}

/** Whether a placement may still be taken back; also when the clock was set back after placing. */
export function canTakeBack(placedAt: Date, now: Date): boolean {
	return now.getTime() - placedAt.getTime() <= TAKE_BACK_MS;
}

/**
 * Whether the client still has to be told of a role switch; an unanswered question counts as no.
 */
export function isClientUntold(placement: {
	roleSwitch: boolean;
	clientTold: boolean | null;
}): boolean {
	return placement.roleSwitch && placement.clientTold !== true;
}

/**
 * Role switch that the client still has to be told of: the last one, if untold. Older ones no
 * longer matter, since the conversation about the last one supersedes them.
 */
export function switchToTell<T extends { roleSwitch: boolean; clientTold: boolean | null }>(
	placements: readonly T[]
): T | null {
	const last = placements.findLast(({ roleSwitch }) => roleSwitch);
	return last && isClientUntold(last) ? last : null;
}

/**
 * Groups of successive placements on one side. A picture may connect the points of one group;
 * between two groups lies a role switch, where the line would cross the ridge.
 */
export function sameSideRuns<T extends { position: Position }>(placements: readonly T[]): T[][] {
	const parts: T[][] = [];
	let before: Position | null = null;
	for (const placement of placements) {
		if (before === null || isRoleSwitch(before, placement.position)) parts.push([]);
		parts.at(-1)?.push(placement);
		before = placement.position;
	}
	return parts;
}

/**
 * Counts of a helper's active assignments, and dates of all assignments. The figures are per side,
 * since an average over both sides would lie in the middle.
 */
export interface Portfolio {
	/** Number of assignments per side, by their last placement. */
	count: Record<Side, number>;
	unplaced: number;
	/** Time of the last placement per side, which shows a role that needs practice. */
	lastUse: Record<Side, string | null>;
	/** Time of the last role switch. */
	lastSwitch: string | null;
}

/** Side with the most assignments, as in "9 of 12 on the expert's side"; `null` for a tie. */
export function largerSide({ count }: Pick<Portfolio, 'count'>): Side | null {
	if (count.expert === count.facilitator) return null;
	return count.expert > count.facilitator ? 'expert' : 'facilitator';
}
