/** Last activity of a team's members, so that an owner merges the right two. */
import type { Transaction } from '../db/writes.ts';

const WEEK_MS = 7 * 86_400_000;

/**
 * Returns for each of these members the time of joining or of the last answer, whichever is later:
 * now for anything within a week, and otherwise the middle of its month. An exact time could tell
 * who changed an answer after a talk.
 */
export async function lastActiveIn(
	db: Transaction,
	members: readonly string[]
): Promise<ReadonlyMap<string, string>> {
	if (members.length === 0) return new Map();
	const rows = await db
		.selectFrom('teamMember as who')
		.leftJoin('teamPlacement as p', 'p.memberId', 'who.id')
		.where(({ eb, or }) => or([eb('who.id', 'in', members), eb('who.mergedInto', 'in', members)]))
		.groupBy(['who.id', 'who.mergedInto', 'who.joinedAt'])
		.select(['who.id', 'who.mergedInto', 'who.joinedAt'])
		.select(({ fn }) => fn.max('p.placedAt').as('placedAt'))
		.execute();
	const active = new Map<string, string>();
	for (const { id, mergedInto, joinedAt, placedAt } of rows) {
		const member = mergedInto ?? id;
		const times = [joinedAt, placedAt ?? '', active.get(member) ?? ''];
		active.set(member, times.sort().at(-1) ?? joinedAt);
	}
	const now = new Date();
	return new Map([...active].map(([member, time]) => [member, coarse(time, now)]));
}

/** Returns `now` for a time within a week, and otherwise the middle of the time's month. */
export function coarse(time: string, now: Date): string {
	const week = new Date(now.getTime() - WEEK_MS).toISOString();
	return time > week ? now.toISOString() : `${time.slice(0, 7)}-15T12:00:00.000Z`;
}
