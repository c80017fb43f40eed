/**
 * Agreed roles for an assignment: the members who are expert, and the members who are facilitator.
 */
import { z } from 'zod';
import type { Transaction } from '../db/writes.ts';

const stored = z.object({
	expert: z.array(z.string()),
	facilitator: z.array(z.string()),
	settledBy: z.string(),
	settledAt: z.string(),
	/** Date on which the team reviews the division, as `2026-11-23`. */
	reviewAt: z.string().nullable()
});

export type Roles = z.infer<typeof stored>;

/** Returns the present and former members of a team, in the order in which they joined. */
export function peopleOf(db: Transaction, team: string) {
	return db
		.selectFrom('teamMember')
		.select(['id', 'displayName', 'mergedInto', 'leftAt'])
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
	const settledBy = present.get(roles.settledBy) ?? roles.settledBy;
	return { ...roles, expert, facilitator, settledBy };
}
