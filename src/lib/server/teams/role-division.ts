/**
 * Division of the roles over a team's members for one assignment, agreed after the conversation.
 */
import type { Store } from '../db/client.ts';
import { Refusal } from '../refusal.ts';
import { writeTeamAssignment } from './write.ts';
import { type Detail, detailAfterWrite } from './assignment-detail.ts';
import { assignmentIn } from './access.ts';
import { type Roles, peopleOf, presentAmong } from './settled-roles.ts';

export interface Division {
	/** Ids of the members with each role, without those who have left the team. */
	expert: string[];
	facilitator: string[];
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
	{ expert, facilitator, reviewAt }: Division
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		await assignmentIn(db, team, id);
		const present = presentAmong(await peopleOf(db, team));
		const hasStranger = (ids: string[]) => ids.some((one) => present.get(one) !== one);
		for (const [path, ids] of Object.entries({ expert, facilitator })) {
			if (hasStranger(ids)) throw new Refusal('invalid', [{ path, code: 'member' }]);
		}
		if (facilitator.some((one) => expert.includes(one))) {
			throw new Refusal('invalid', [{ path: 'facilitator', code: 'both-roles' }]);
		}
		const isNobody = expert.length + facilitator.length === 0;
		const settledAt = new Date().toISOString();
		const roles = {
			expert,
			facilitator,
			settledBy: membership.me,
			settledAt,
			reviewAt
		} satisfies Roles;
		await db
			.updateTable('teamAssignment')
			.set({ roles: isNobody ? null : JSON.stringify(roles), updatedAt: settledAt })
			.where('id', '=', id)
			.execute();
		return detailAfterWrite(db, membership, id);
	});
}
