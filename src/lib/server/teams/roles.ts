/** Settled roles of an assignment: the members who are expert, and those who are facilitator. */
import { z } from 'zod';
import type { Transaction } from '../db/writes.ts';

const stored = z.object({
	expert: z.array(z.string()),
	facilitator: z.array(z.string()),
	settledBy: z.string(),
	settledAt: z.string(),
	/** Date on which the team looks at the division again, as `2026-11-23`. */
	reviewAt: z.string().nullable()
});

export type Roles = z.infer<typeof stored>;

/** Present and former members of a team, in the order in which they joined. */
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
 * Maps every id that a present member has or had before a merge to their present id.
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
 * Stored roles reduced to present members; `null` when none of them is present.
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
