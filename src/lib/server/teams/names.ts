/** Names of a team's members, of which no two may be taken for one another; see same-name.ts. */
import { nameKey, namesakeAmong } from '../../domain/same-name.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';

/** Returns the present members in the order in which they joined, with their names. */
export function namedMembers(db: Transaction, team: string) {
	return db
		.selectFrom('teamMember')
		.select(['id', 'displayName'])
		.where('teamId', '=', team)
		.where('leftAt', 'is', null)
		.orderBy('joinedAt')
		.orderBy('id')
		.execute();
}

/**
 * Checks that no other present member has a name. A member keeps a name that is the same as their own
 * one, since some members were namesakes before this was checked.
 * @param member `null` for somebody who joins
 * @throws Refusal `invalid`
 */
export async function requireFreeName(
	db: Transaction,
	team: string,
	{ member, displayName }: { member: string | null; displayName: string }
): Promise<void> {
	const members = await namedMembers(db, team);
	const own = members.find(({ id }) => id === member);
	if (own && nameKey(own.displayName ?? '') === nameKey(displayName)) return;
	if (!namesakeAmong(members, displayName)) return;
	throw new Refusal('invalid', [{ path: 'displayName', code: 'member-name-in-use' }]);
}
