/** Dividing the roles of an assignment, after the talk. */
import type { Store } from '../db/client.ts';
import { Refusal } from '../refusal.ts';
import { writeTeamAssignment } from './write.ts';
import { type Detail, after } from './assignment-detail.ts';
import { assignmentIn, requireAct } from './membership.ts';
import { type Roles, peopleOf, presentAmong } from './roles.ts';

export interface Division {
	expert: string[];
	facilitator: string[];
	reviewAt: string | null;
}

/**
 * Writes down what was agreed; nobody on either side takes it back.
 * @throws Refusal `invalid` where somebody is not in the team, or is on both sides
 */
export function divideRoles(
	store: Store,
	account: string,
	team: string,
	id: string,
	{ expert, facilitator, reviewAt }: Division
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, seat) => {
		await assignmentIn(db, team, id);
		requireAct(seat, 'roles.settle');
		const present = presentAmong(await peopleOf(db, team));
		const strange = (ids: string[]) => ids.some((one) => present.get(one) !== one);
		for (const [path, ids] of Object.entries({ expert, facilitator })) {
			if (strange(ids)) throw new Refusal('invalid', [{ path, code: 'member' }]);
		}
		if (facilitator.some((one) => expert.includes(one))) {
			throw new Refusal('invalid', [{ path: 'facilitator', code: 'both-roles' }]);
		}
		const isNobody = expert.length + facilitator.length === 0;
		const settledAt = new Date().toISOString();
		const roles = { expert, facilitator, settledBy: seat.me, settledAt, reviewAt } satisfies Roles;
		await db
			.updateTable('teamAssignment')
			.set({ roles: isNobody ? null : JSON.stringify(roles), updatedAt: settledAt })
			.where('id', '=', id)
			.execute();
		return after(db, seat, id);
	});
}
