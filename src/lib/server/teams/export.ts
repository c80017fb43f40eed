/**
 * Export of an account's memberships and its own placements in teams. An import ignores this part
 * of the file, since a team belongs to all its members.
 */
import { z } from 'zod';
import { boundedArray } from '../http/bounded-array.ts';
import type { Store } from '../db/client.ts';
import { positionSchema, time } from '../http/schemas.ts';

/** Upper bounds for an imported file; placements count per team. */
const MAX_TEAMS = 10_000;
const MAX_TEAM_PLACEMENTS = 30_000;

export const teamsInFile = boundedArray(
	z.object({
		name: z.string(),
		displayName: z.string(),
		joinedAt: time,
		placements: boundedArray(
			z.object({
				question: z.string(),
				round: z.number().int(),
				/** `null` for "not to be said yet". */
				position: positionSchema.nullable(),
				note: z.string().nullable(),
				placedAt: time
			}),
			MAX_TEAM_PLACEMENTS
		)
	}),
	MAX_TEAMS
);

export async function exportTeams(
	store: Store,
	account: string
): Promise<z.infer<typeof teamsInFile>> {
	const members = await store.read
		.selectFrom('teamMember as who')
		.innerJoin('team as t', 't.id', 'who.teamId')
		.select(['who.id', 't.name', 'who.displayName', 'who.joinedAt'])
		.where('who.accountId', '=', account)
		.orderBy('who.joinedAt')
		.orderBy('who.id')
		.execute();
	const placements = await store.read
		.selectFrom('teamPlacement as p')
		.innerJoin('teamMember as who', 'who.id', 'p.memberId')
		.innerJoin('teamRound as r', 'r.id', 'p.roundId')
		.innerJoin('teamAssignment as a', 'a.id', 'r.assignmentId')
		.select(({ fn }) => fn.coalesce('who.mergedInto', 'who.id').as('member'))
		.select(['a.question', 'r.number as round', 'p.position', 'p.note', 'p.placedAt'])
		.where((eb) => {
			const mine = eb
				.selectFrom('teamMember as own')
				.select('own.id')
				.where('own.accountId', '=', account);
			return eb.or([eb('who.id', 'in', mine), eb('who.mergedInto', 'in', mine)]);
		})
		.orderBy('p.placedAt')
		.orderBy('p.roundId')
		.execute();
	const byMember = Map.groupBy(placements, ({ member }) => member);
	return members.map(({ id, name, displayName, joinedAt }) => ({
		name,
		displayName: displayName ?? '',
		joinedAt,
		placements: (byMember.get(id) ?? []).map(({ member: _, ...placement }) => placement)
	}));
}
