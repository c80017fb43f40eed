/** Assignments and placements, and the rules for role switches. */
import { type Position, type Side, type Strength, sideOf } from './continuum.ts';

/** Maximum lengths in UTF-16 units, as `maxlength` counts them. */
export const QUESTION_MAX = 500;
export const CLIENT_MAX = 120;
export const NOTE_MAX = 2000;
export const CLIENT_SAID_MAX = 2000;

/** One client question that a helper works on; `position` is that of the last placement. */
export interface Assignment {
	id: string;
	question: string;
	client: string | null;
	/**
	 * Ids of the chosen benefits, of both sides. The choice for one side stays stored after a role
	 * switch to the other side.
	 */
	benefits: string[];
	position: Position | null;
	side: Side | null;
	strength: Strength | null;
	archived: boolean;
	/**
	 * The client's answer to the questions that the helper asks before choosing a role. Private,
	 * like a note.
	 */
	clientSaid: string | null;
	/** RFC 3339 in UTC, like all times in the domain. */
	createdAt: string;
	updatedAt: string;
}

/** Position chosen at one moment. A later placement never replaces an earlier one. */
export interface Placement {
	id: string;
	position: Position;
	side: Side;
	strength: Strength;
	note: string | null;
	roleSwitch: boolean;
	/**
	 * Whether the client knows of the role switch; `null` when the placement is no switch, or the
	 * helper has not said.
	 */
	clientTold: boolean | null;
	placedAt: string;
}

/** Milliseconds after a placement during which the user can take it back. */
export const TAKE_BACK_MS = 10 * 60_000;

/** Maximum age in days at which a placement made without a connection is still accepted. */
export const MAX_LATE_DAYS = 400;

/**
 * Maximum number of milliseconds by which a placement's time may lie in the future, since clocks
 * differ.
 */
export const CLOCK_TOLERANCE_MS = 2 * 60_000;

/** Returns the reason why a placement cannot have been made at this time; `null` when it can. */
export function placedAtFault(placedAt: Date, now: Date): 'in-the-future' | 'too-long-ago' | null {
	const age = now.getTime() - placedAt.getTime();
	if (age < -CLOCK_TOLERANCE_MS) return 'in-the-future';
	return age > MAX_LATE_DAYS * 86_400_000 ? 'too-long-ago' : null;
}

/** Milliseconds after deletion during which an assignment can be restored. */
export const UNDO_DELETE_MS = 10_000;

/**
 * Whether a placement is on another side than the placement before it.
 * @param before `null` for the first placement, which is never a switch
 */
export function isRoleSwitch(before: Position | null, now: Position): boolean {
	return before !== null && sideOf(before) !== sideOf(now);
}

/**
 * Whether a placement may still be taken back. True also when the clock was set back after the
 * placement.
 * @param arrivedAt time at which the server received the placement, which may be long after it was
 * made
 */
export function canTakeBack(arrivedAt: Date, now: Date): boolean {
	return now.getTime() - arrivedAt.getTime() <= TAKE_BACK_MS;
}

/**
 * Whether the client must still be told of a role switch. True also when the helper has not said
 * whether the client knows.
 */
export function isClientUntold(placement: {
	roleSwitch: boolean;
	clientTold: boolean | null;
}): boolean {
	return placement.roleSwitch && placement.clientTold !== true;
}

/**
 * Returns the role switch of which the client must still be told: the last switch, if the client
 * was not told of it. Earlier switches do not count, because helper and client then talk about the
 * last one.
 */
export function switchToTell<T extends { roleSwitch: boolean; clientTold: boolean | null }>(
	placements: readonly T[]
): T | null {
	const last = placements.findLast(({ roleSwitch }) => roleSwitch);
	return last && isClientUntold(last) ? last : null;
}

/**
 * Summary of a helper's assignments. Numbers are of active assignments, times are of all. There is
 * no average position, because it could lie in the middle, where no position exists.
 */
export interface Portfolio {
	/** Number of assignments per side, by their last placement. */
	count: Record<Side, number>;
	unplaced: number;
	/** Time of the last placement per side. If it was long ago, that role needs practice. */
	lastUse: Record<Side, string | null>;
	/** Time of the last role switch. */
	lastSwitch: string | null;
}
