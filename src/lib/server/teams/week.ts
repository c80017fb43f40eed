/**
 * The groups with which a team's page begins, for one member; see domain/team-week.ts for the rules.
 * The number of queries does not depend on the number of assignments.
 */
import type { Summary } from '../../domain/team.ts';
import {
	type Situation,
	type Week,
	WEEK_GROUPS,
	type WeekGroup,
	type WeekRow,
	visibleRows,
	weekGroupOf,
	weekReasonOf
} from '../../domain/team-week.ts';
import type { Transaction } from '../db/writes.ts';
import { type Membership, idsOf } from './access.ts';
import { countsOf } from './assignment-queries.ts';
import { peopleOf, presentAmong, rolesOf } from './settled-roles.ts';
import { requestsWaiting } from './stored-client-request.ts';

/** An assignment in a group. */
interface Found {
	id: string;
	situation: Situation;
}

/** All assignments of each group, in the order in which the group shows them. */
export type Groups = Record<WeekGroup, Found[]>;

/**
 * Returns the groups that have rows, with what the page shows of them.
 * @param today the member's date, as `2026-11-30`
 */
export async function weekOf(db: Transaction, groups: Groups, today: string): Promise<Week[]> {
	const limits = visibleRows({
		waiting: groups.waiting.length,
		ready: groups.ready.length,
		again: groups.again.length,
		divided: groups.divided.length
	});
	const shown = WEEK_GROUPS.map((group) => groups[group].slice(0, limits[group]));
	const contents = await contentsOf(
		db,
		shown.flat().map(({ id }) => id)
	);
	return WEEK_GROUPS.flatMap((group, index) => {
		const rows = (shown[index] ?? []).flatMap(({ id, situation }): WeekRow[] => {
			const content = contents.get(id);
			if (!content) return [];
			const { summary, ...rest } = content;
			// Only `divided` uses the sides, and the member has answered its rounds.
			const sides = summary === null ? null : (JSON.parse(summary) as Summary);
			return [{ id, ...rest, reason: weekReasonOf(group, situation, sides, today) }];
		});
		return rows.length > 0 ? [{ group, total: groups[group].length, rows }] : [];
	});
}

/**
 * Returns all groups with their rows in order: newest first, in `again` by the agreed day, and in
 * `divided` the most divided first.
 * @param today the member's date, as `2026-11-30`
 */
export async function groupsOf(
	db: Transaction,
	{ team, me, as }: Membership,
	today: string
): Promise<Groups> {
	const mine = await idsOf(db, me);
	const rows = await db
		.selectFrom('teamAssignment as a')
		.innerJoin('teamRound as r', 'r.id', 'a.roundId')
		.innerJoin('teamMember as me', (on) => on.on('me.id', '=', me))
		.where('a.teamId', '=', team)
		.where('a.archivedAt', 'is', null)
		.select(['a.id', 'a.roundId', 'a.roles', 'a.division', 'r.revealedAt', 'me.joinedAt'])
		.select(({ eb, exists, selectFrom }) =>
			eb
				.case()
				.when(
					exists(
						selectFrom('teamPlacement as p')
							.select('p.memberId')
							.whereRef('p.roundId', '=', 'a.roundId')
							.where('p.memberId', 'in', mine)
					)
				)
				.then(1)
				.else(0)
				.end()
				.as('own')
		)
		.orderBy('a.createdAt', 'desc')
		.orderBy('a.id', 'desc')
		.execute();
	const people = await peopleOf(db, team);
	const members = presentAmong(people);
	const present = people.filter(({ leftAt }) => leftAt === null).length;
	const counts = await countsOf(
		db,
		rows.flatMap(({ roundId, revealedAt }) => (revealedAt ? [] : [roundId]))
	);
	// A browser that only the owner confirmed cannot reply in the member's stead.
	const asking = as === me ? await askingOf(db, team, me) : new Set<string>();
	const groups: Groups = { waiting: [], ready: [], again: [], divided: [] };
	for (const { id, roundId, roles, division, revealedAt, joinedAt, own } of rows) {
		const { all, present: answered } = counts.get(roundId) ?? { all: 0, present: 0 };
		const situation: Situation = {
			hidden: revealedAt === null,
			own: own === 1,
			before: revealedAt !== null && revealedAt < joinedAt,
			answers: all,
			answered,
			present,
			roles: roles === null ? null : rolesOf(roles, members),
			division,
			asked: asking.has(id)
		};
		const group = weekGroupOf(situation, today);
		if (group) groups[group].push({ id, situation });
	}
	// Sorting is stable, so that equal rows stay newest first.
	const day = ({ situation }: Found) => situation.roles?.reviewAt ?? '';
	groups.again.sort((a, b) => (day(a) < day(b) ? -1 : day(a) === day(b) ? 0 : 1));
	const division = ({ situation }: Found) => situation.division ?? 0;
	groups.divided.sort((a, b) => division(b) - division(a));
	return groups;
}

/** Returns the ids of the team's assignments whose open request to a client waits for a member. */
async function askingOf(db: Transaction, team: string, member: string): Promise<Set<string>> {
	const rows = await requestsWaiting(db, [member])
		.innerJoin('teamAssignment as a', 'a.id', 'r.teamAssignmentId')
		.where('a.teamId', '=', team)
		.select('a.id')
		.execute();
	return new Set(rows.map(({ id }) => id));
}

async function contentsOf(db: Transaction, ids: readonly string[]) {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('teamAssignment as a')
		.innerJoin('teamRound as r', 'r.id', 'a.roundId')
		.where('a.id', 'in', ids)
		.select(['a.id', 'a.question', 'a.client', 'a.summary', 'r.number', 'r.revealedAt'])
		.execute();
	return new Map(
		rows.map(({ id, number, revealedAt, ...content }) => [
			id,
			{ ...content, round: number, revealed: revealedAt !== null }
		])
	);
}
