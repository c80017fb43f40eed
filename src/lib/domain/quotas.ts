/**
 * Maximum numbers of what one account, team or workshop may hold. Anyone can start an account
 * without registering, so nothing that the server stores may grow without a limit.
 */
export const QUOTAS = {
	/** Assignments of an account, including archived ones. */
	assignments: 10_000,
	/** Placements in all assignments of an account together. */
	placements: 30_000,
	/** Check-ins of an account in which a client can still answer or look. */
	checkIns: 50,
	/** Check-ins of an assignment, including ended ones. */
	checkInsOfAssignment: 100,
	/** Workshops that belong to an account. */
	workshops: 200,
	/** Saved decks of an account. */
	decks: 100,
	/** Teams that an account is a member of. */
	teams: 50,
	/** Present members of a team. */
	members: 500,
	/** Former members of a team, whose placements stay stored. */
	formerMembers: 2_000,
	/** Assignments that a team shares, including archived ones. */
	sharedAssignments: 1_000,
	/** Rounds of a shared assignment. */
	teamRounds: 100,
	/** Rounds of a workshop, over all its questions. */
	workshopRounds: 500,
	/** Seats of a workshop, including removed seats and host dots. */
	seats: 20_000,
	/** Host links of a workshop beside the first one. */
	hostLinks: 10
} as const;

export type Quota = keyof typeof QUOTAS;

/** Share of a quota, from 0 to 1, from which pages announce that the quota is nearly used up. */
const ANNOUNCED_FROM = 0.9;

/** A quota that is nearly or entirely used up. */
export interface QuotaUse {
	quota: Quota;
	count: number;
	max: number;
}

/** Returns how much of a quota is used; `null` when less than {@link ANNOUNCED_FROM} is used. */
export function quotaUse(quota: Quota, count: number): QuotaUse | null {
	const max = QUOTAS[quota];
	return count >= max * ANNOUNCED_FROM ? { quota, count: Math.min(count, max), max } : null;
}
