/** Who is expert and who is process facilitator in an assignment, as the team settled it. */
import { z } from 'zod';
import type { Transaction } from '../db/writes.ts';

const stored = z.object({
	expert: z.array(z.string()),
	facilitator: z.array(z.string()),
	settledBy: z.string(),
	settledAt: z.string(),
	/** The day on which to look again, if one was agreed. */
	reviewAt: z.string().nullable()
});

export type Roles = z.infer<typeof stored>;

/** Everybody who is or was in a team, in the order in which they joined. */
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

/** By every id under which somebody present ever was in the team, who they are now. */
export function presentAmong(people: People): ReadonlyMap<string, string> {
	const here = new Set(people.flatMap(({ id, leftAt }) => (leftAt === null ? [id] : [])));
	return new Map(
		people.flatMap(({ id, mergedInto }) => {
			const now = mergedInto ?? id;
			return here.has(now) ? [[id, now] as const] : [];
		})
	);
}

/** Without who left since; `null` where nobody of them is left. */
export function rolesOf(json: string, present: ReadonlyMap<string, string>): Roles | null {
	const roles = stored.parse(JSON.parse(json));
	const still = (ids: string[]) => [...new Set(ids.flatMap((id) => present.get(id) ?? []))];
	const expert = still(roles.expert);
	const facilitator = still(roles.facilitator).filter((id) => !expert.includes(id));
	if (expert.length + facilitator.length === 0) return null;
	const settledBy = present.get(roles.settledBy) ?? roles.settledBy;
	return { ...roles, expert, facilitator, settledBy };
}
