/** What follows from the placements of an assignment, and from a helper's assignments together. */
import { type Position, type Side, type Strength, sideOf } from './continuum.ts';

/** How long the texts may be, in UTF-16 units, as `maxlength` counts them. */
export const QUESTION_MAX = 500;
export const CLIENT_MAX = 120;
export const NOTE_MAX = 2000;

/** One client question that a helper works on. The position is that of the last placement. */
export interface Assignment {
	id: string;
	question: string;
	client: string | null;
	/** Ids of what is borrowed from either side. */
	benefits: string[];
	position: Position | null;
	side: Side | null;
	strength: Strength | null;
	archived: boolean;
	/** RFC 3339 in UTC, as all times here. */
	createdAt: string;
	updatedAt: string;
}

/** One position at one moment. */
export interface Placement {
	id: string;
	position: Position;
	side: Side;
	strength: Strength;
	note: string | null;
	roleSwitch: boolean;
	/** Asked at a role switch only; `null` while unanswered. */
	clientTold: boolean | null;
	placedAt: string;
}

/** How long the last placement can be taken back, in milliseconds. */
export const TAKE_BACK_MS = 10 * 60_000;

/** How long a deleted assignment can be brought back, in milliseconds. */
export const UNDO_DELETE_MS = 10_000;

/** A placement on the other side than the one before it. The first one is never a switch. */
export function isRoleSwitch(before: Position | null, now: Position): boolean {
	return before !== null && sideOf(before) !== sideOf(now);
}

/** Whether a placement may still be taken back. A clock that jumped back does not shut it off. */
export function canTakeBack(placedAt: Date, now: Date): boolean {
	return now.getTime() - placedAt.getTime() <= TAKE_BACK_MS;
}

/** A role switch that the client does not know of yet; not answered counts as not told. */
export function isUntold(placement: { roleSwitch: boolean; clientTold: boolean | null }): boolean {
	return placement.roleSwitch && placement.clientTold !== true;
}

/**
 * The role switch to tell the client of: the last one, while it is untold. An older one has been
 * overtaken; what was said at the last one counts.
 */
export function switchToTell<T extends { roleSwitch: boolean; clientTold: boolean | null }>(
	placements: readonly T[]
): T | null {
	const last = placements.findLast(({ roleSwitch }) => roleSwitch);
	return last && isUntold(last) ? last : null;
}

/**
 * The stretches of placements between which the role did not change: what a picture may join with
 * a line. Between two stretches lies a crossing, which jumps the gap.
 */
export function stretches<T extends { position: Position }>(placements: readonly T[]): T[][] {
	const parts: T[][] = [];
	let before: Position | null = null;
	for (const placement of placements) {
		if (before === null || isRoleSwitch(before, placement.position)) parts.push([]);
		parts.at(-1)?.push(placement);
		before = placement.position;
	}
	return parts;
}

/** All active assignments of one helper, in counts and dates; nothing over both sides. */
export interface Portfolio {
	/** How many assignments stand on each side now. */
	count: Record<Side, number>;
	unplaced: number;
	/** When each craft was last placed on, in any assignment; both need upkeep. */
	lastUse: Record<Side, string | null>;
	lastSwitch: string | null;
}

/** The side where most stand, for "9 of 12 on the expert's side"; `null` when neither has more. */
export function largerSide({ count }: Pick<Portfolio, 'count'>): Side | null {
	if (count.expert === count.facilitator) return null;
	return count.expert > count.facilitator ? 'expert' : 'facilitator';
}
