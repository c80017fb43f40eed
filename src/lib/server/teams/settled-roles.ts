/**
 * Agreed roles for an assignment: the members who are expert, and the members who are facilitator.
 */
import { z } from 'zod';
import type { Transaction } from '../db/writes.ts';

const stored = z.object({
	expert: z.array(z.string()),
	facilitator: z.array(z.string()),
	/**
	 * Ids of the members who take no part. A member on none of the lists joined later, or was left
	 * open; roles that were divided before this list existed have none.
	 */
	neither: z.array(z.string()).default([]),
	/**
	 * Number of the round that was on when the roles were divided; `null` in roles that were divided
	 * before it was stored.
	 */
	round: z.number().nullable().default(null),
	settledBy: z.string(),
	settledAt: z.string(),
	/** Date on which the team reviews the division, as `2026-11-23`. */
	reviewAt: z.string().nullable()
});

export type StoredRoles = z.infer<typeof stored>;

export interface Roles extends StoredRoles {
	/** Whether somebody with a role has left the team since. */
	somebodyLeft: boolean;
}

/** Returns the present and former members of a team, in the order in which they joined. */
export function peopleOf(db: Transaction, team: string) {
	return db
		.selectFrom('teamMember')
		.select(['id', 'displayName', 'mergedInto', 'leftAt', 'confirmedBySelf'])
		.where('teamId', '=', team)
		.orderBy('joinedAt')
		.orderBy('id')
		.execute();
}

type People = Awaited<ReturnType<typeof peopleOf>>;

/**
 * Maps the id of each present member to itself. Maps the ids of members who were merged into a
 * present member to that member's id.
 */
export function presentAmong(people: People): ReadonlyMap<string, string> {
	const present = new Set(people.flatMap(({ id, leftAt }) => (leftAt === null ? [id] : [])));
	return new Map(
		people.flatMap(({ id, mergedInto }) => {
			const now = mergedInto ?? id;
			return present.has(now) ? [[id, now] as const] : [];
		})
	);
}

/**
 * Returns the stored roles of members who are still present; `null` when none is.
 * @param json column `roles` of the assignment
 * @param present map made by {@link presentAmong}
 */
export function rolesOf(json: string, present: ReadonlyMap<string, string>): Roles | null {
	const roles = stored.parse(JSON.parse(json));
	const onlyPresent = (ids: string[]) => [...new Set(ids.flatMap((id) => present.get(id) ?? []))];
	const expert = onlyPresent(roles.expert);
	const facilitator = onlyPresent(roles.facilitator).filter((id) => !expert.includes(id));
	if (expert.length + facilitator.length === 0) return null;
	const neither = onlyPresent(roles.neither).filter(
		(id) => !expert.includes(id) && !facilitator.includes(id)
	);
	const settledBy = present.get(roles.settledBy) ?? roles.settledBy;
	const somebodyLeft = [...roles.expert, ...roles.facilitator].some((id) => !present.has(id));
	return { ...roles, expert, facilitator, neither, settledBy, somebodyLeft };
}

/**
 * Returns stored roles whose round is at most `number`; `null` when they are already.
 * @param json column `roles` of the assignment
 */
export function withRoundAtMost(json: string, number: number): string | null {
	const roles = stored.parse(JSON.parse(json));
	if (roles.round === null || roles.round <= number) return null;
	return JSON.stringify({ ...roles, round: number });
}
