/**
 * Rules of the groups with which a team's page begins: what waits for the member, what can be
 * revealed, what is to be looked at again, and where the team is divided. They use nothing of a
 * round that the member may not see.
 */
import { MIN_ANSWERS } from './team.ts';

/** The groups in the order of the page. An assignment is only in the first group that fits. */
export const WEEK_GROUPS = ['waiting', 'ready', 'again', 'divided'] as const;

export type WeekGroup = (typeof WEEK_GROUPS)[number];

/**
 * States by which a team's assignments are filtered: the groups, and whether the current round is
 * revealed.
 */
export const TEAM_STATES = [...WEEK_GROUPS, 'hidden', 'revealed'] as const;

export type TeamState = (typeof TEAM_STATES)[number];

/**
 * Division from which a team counts as divided, in thousandths; see `divisionOf`. The smaller side
 * has a third of the places.
 */
export const DIVIDED_FROM = 333;

/** Situation of an unarchived assignment for one member. */
export interface Situation {
	/** Whether the current round is unrevealed. */
	hidden: boolean;
	/** Whether the member has answered the current round. */
	own: boolean;
	/**
	 * Whether the current round was revealed before the member joined. Nobody waits for the answer of
	 * somebody who was not there yet.
	 */
	before: boolean;
	/** Number of answers in an unrevealed round, with those of former members. */
	answers: number;
	/** Number of present members who have answered an unrevealed round. */
	answered: number;
	/** Number of present members of the team. */
	present: number;
	/** Agreed roles, with the day on which the team reviews them, as `2026-11-23`. */
	roles: { reviewAt: string | null } | null;
	/** Division of the last revealed round; see `divisionOf`. */
	division: number | null;
	/** Whether the team asks the client to look together with this member, who has not replied. */
	asked: boolean;
}

/**
 * Returns the group of an assignment; `null` where it waits for nothing.
 * @param today the member's date, as `2026-11-30`
 */
export function weekGroupOf(situation: Situation, today: string): WeekGroup | null {
	const { hidden, own, before, answers, answered, present, roles, division } = situation;
	if (situation.asked) return 'waiting';
	if (!own) return before ? null : 'waiting';
	if (hidden) return answered >= present && answers >= MIN_ANSWERS ? 'ready' : null;
	if (roles?.reviewAt && roles.reviewAt <= today) return 'again';
	return !roles && division !== null && division >= DIVIDED_FROM ? 'divided' : null;
}

/** Reason why an assignment is in its group. The page puts it in words. */
export type WeekReason =
	| { kind: 'only-you' | 'unseen' | 'asked' }
	| { kind: 'answered'; answered: number; present: number }
	| { kind: 'everyone'; present: number }
	| { kind: 'due'; reviewAt: string; isToday: boolean }
	| { kind: 'sides'; expert: number; facilitator: number };

/**
 * Returns the reason why an assignment is in `group`.
 * @param sides numbers of places of the last revealed round, used only for `divided`
 */
export function weekReasonOf(
	group: WeekGroup,
	{ hidden, own, answered, present, roles }: Situation,
	sides: { expert: number; facilitator: number } | null,
	today: string
): WeekReason {
	if (group === 'divided') return { kind: 'sides', ...(sides ?? { expert: 0, facilitator: 0 }) };
	if (group === 'again') {
		const reviewAt = roles?.reviewAt ?? today;
		return { kind: 'due', reviewAt, isToday: reviewAt === today };
	}
	if (group === 'ready') return { kind: 'everyone', present };
	if (own) return { kind: 'asked' };
	if (!hidden) return { kind: 'unseen' };
	return waitingReason(answered, present);
}

/** Returns the reason of an unrevealed round that waits for the member. */
export function waitingReason(answered: number, present: number): WeekReason {
	return present > 1 && answered >= present - 1
		? { kind: 'only-you' }
		: { kind: 'answered', answered, present };
}

/** Maximum number of rows of each group; a link leads to the others. */
const ROWS: Record<WeekGroup, number> = { waiting: 8, ready: 4, again: 4, divided: 5 };

/** Maximum number of rows of all groups together, which fit on a laptop's first screen. */
export const WEEK_ROWS = 11;

/**
 * Returns the number of rows to show per group. Each group with rows gets one; earlier groups come
 * first for the rest.
 * @param totals number of assignments per group
 */
export function visibleRows(totals: Record<WeekGroup, number>): Record<WeekGroup, number> {
	const shown = { waiting: 0, ready: 0, again: 0, divided: 0 };
	for (const group of WEEK_GROUPS) shown[group] = Math.min(1, totals[group]);
	let left = WEEK_ROWS - WEEK_GROUPS.reduce((sum, group) => sum + shown[group], 0);
	for (const group of WEEK_GROUPS) {
		const more = Math.min(left, Math.min(totals[group], ROWS[group]) - shown[group]);
		shown[group] += more;
		left -= more;
	}
	return shown;
}

/**
 * Maximum number of assignments in the live state of a team's page: those that changed last. With
 * fewer, the state has all of them.
 */
export const LATEST = 50;

/** An assignment in a group, as the page shows it. */
export interface WeekRow {
	id: string;
	question: string;
	client: string | null;
	/** Number of the current round, from 1. */
	round: number;
	revealed: boolean;
	reason: WeekReason;
}

/** A group with rows. */
export interface Week {
	group: WeekGroup;
	/** Number of assignments in the group, of which `rows` may have only the first. */
	total: number;
	rows: WeekRow[];
}
