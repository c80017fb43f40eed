/**
 * Division of the roles over a team's members for one assignment, agreed after the conversation.
 */
import type { Store } from '../db/client.ts';
import { Refusal } from '../refusal.ts';
import type { Transaction } from '../db/writes.ts';
import { type Membership, assignmentIn } from './access.ts';
import { writeTeamAssignment } from './write.ts';
import { type Detail, detailAfterWrite } from './assignment-detail.ts';
import { currentRound } from './round-rows.ts';
import { type StoredRoles, peopleOf, presentAmong, rolesOf } from './settled-roles.ts';

/**
 * Says that the stored division is still right in the current round, with those who are still
 * present.
 * @param reviewAt next day to look again, or `null` for none; with `undefined` the stored one stays
 * @throws Refusal `not-found`, also when no roles are divided
 */
export function confirmRoles(
	store: Store,
	account: string,
	team: string,
	id: string,
	reviewAt?: string | null
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		const { roles } = await assignmentIn(db, team, id);
		const before = roles && rolesOf(roles, presentAmong(await peopleOf(db, team)));
		if (!before) throw new Refusal('not-found');
		const next = reviewAt === undefined ? before.reviewAt : reviewAt;
		return storeRoles(db, membership, id, { ...before, reviewAt: next });
	});
}

export interface Division {
	/** Ids of the members with each role, without those who have left the team. */
	expert: string[];
	facilitator: string[];
	/** Ids of the members who take no part; without it the stored ones stay. */
	neither?: string[] | undefined;
	/** Date on which the team reviews the division, as `2026-11-23`. */
	reviewAt: string | null;
}

/**
 * Stores the agreed division. A division without members removes the stored one.
 * @throws Refusal `not-found`, or `invalid` for an id that is not a present member or is on both
 * sides
 */
export function divideRoles(
	store: Store,
	account: string,
	team: string,
	id: string,
	{ expert, facilitator, neither: given, reviewAt }: Division
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		const { roles } = await assignmentIn(db, team, id);
		const people = presentAmong(await peopleOf(db, team));
		const before = roles ? (rolesOf(roles, people)?.neither ?? []) : [];
		const withRole = new Set([...expert, ...facilitator]);
		const neither = given ?? before.filter((one) => !withRole.has(one));
		const hasStranger = (ids: string[]) => ids.some((one) => people.get(one) !== one);
		for (const [path, ids] of Object.entries({ expert, facilitator, neither })) {
			if (hasStranger(ids)) throw new Refusal('invalid', [{ path, code: 'member' }]);
		}
		const twice = [...expert, ...facilitator, ...neither];
		if (new Set(twice).size < twice.length) {
			throw new Refusal('invalid', [{ path: 'facilitator', code: 'both-roles' }]);
		}
		return storeRoles(db, membership, id, { expert, facilitator, neither, reviewAt });
	});
}

/** Stores a division as one of the current round; one without members with a role removes it. */
async function storeRoles(
	db: Transaction,
	membership: Membership,
	id: string,
	{ expert, facilitator, neither, reviewAt }: Required<Division> & { neither: string[] }
): Promise<Detail> {
	const { number: round } = await currentRound(db, membership, id);
	const isNobody = expert.length + facilitator.length === 0;
	const settledAt = new Date().toISOString();
	const roles = {
		expert,
		facilitator,
		neither,
		round,
		settledBy: membership.me,
		settledAt,
		reviewAt
	} satisfies StoredRoles;
	await db
		.updateTable('teamAssignment')
		.set({ roles: isNobody ? null : JSON.stringify(roles), updatedAt: settledAt })
		.where('id', '=', id)
		.execute();
	return detailAfterWrite(db, membership, id);
}
