/**
 * Lists of a team's assignments, newest first. The order and the filters tell nothing about positions
 * that the member may not see.
 */
import { sql } from 'kysely';
import type { Page } from '../assignments/queries.ts';
import { TIME_AND_ID, decodeCursor, encodeCursor } from '../http/pagination.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { answersOf } from './stored-rounds.ts';
import { type AssignmentHead, headOf } from './assignment-detail.ts';
import type { Summary } from '../../domain/team.ts';
import type { TeamRoundTable } from '../db/team-tables.ts';
import { type Membership, idsOf } from './access.ts';
import type { Matching } from './assignment-filter.ts';
import { peopleOf, presentAmong, rolesOf } from './settled-roles.ts';

export interface AssignmentListItem extends AssignmentHead {
	/** Number of the current round, from 1. */
	round: number;
	revealed: boolean;
	/** Time of the current round's reveal; `null` while it is hidden. */
	revealedAt: string | null;
	/** Number of answers in the current round. */
	placed: number;
	/**
	 * Ids of the members who answered the current round. `null` once the round is revealed, and in
	 * teams of more than {@link SMALL} members.
	 */
	answered: string[] | null;
	/**
	 * Number of present members who answered the current round; `null` once it is revealed. `placed`
	 * also counts answers of members who have left since.
	 */
	answeredPresent: number | null;
	/** Whether the reader of the list has answered the current round. */
	own: boolean;
	/** Agreed roles, with the day on which the team reviews them; `null` for none. */
	roles: { reviewAt: string | null } | null;
	/**
	 * Summary of the last revealed round; `null` unless the reader of the list answered in that
	 * round.
	 */
	last: (Summary & { round: number; asked: string }) | null;
}

/**
 * Returns one page of the assignments that match a filter, newest first.
 * @throws Refusal `not-found`
 */
export async function list(
	store: Store,
	{ team, me }: Membership,
	filtered: Matching,
	{ limit, cursor }: { limit: number; cursor?: string | undefined }
): Promise<Page<AssignmentListItem>> {
	const mine = await idsOf(store.read, me);
	let query = filtered
		.selectAll('a')
		.orderBy('a.createdAt', 'desc')
		.orderBy('a.id', 'desc')
		.limit(limit + 1);
	if (cursor) {
		const [createdAt = '', id = ''] = decodeCursor(cursor, TIME_AND_ID);
		query = query.where(({ eb, refTuple, tuple }) =>
			eb(refTuple('a.createdAt', 'a.id'), '<', tuple(createdAt, id))
		);
	}
	const rows = await query.execute();
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	const rounds = await roundsById(
		store.read,
		shown.flatMap(({ roundId, revealedId }) => (revealedId ? [roundId, revealedId] : [roundId]))
	);
	const seenIds = await answeredAmong(
		store.read,
		shown.flatMap(({ revealedId }) => revealedId ?? []),
		mine
	);
	const hidden = shown.flatMap((row) => (row.revealedId === row.roundId ? [] : [row.roundId]));
	const counts = await countsOf(store.read, hidden, mine);
	const present = presentAmong(await peopleOf(store.read, team));
	const named = (await isSmall(store.read, team)) ? await answersOf(store.read, hidden) : null;
	return {
		items: shown.map((row) => {
			const { roundId, revealedId } = row;
			const roles = row.roles === null ? null : rolesOf(row.roles, present);
			const summary = row.summary ? (JSON.parse(row.summary) as Summary) : null;
			const seen = revealedId !== null && seenIds.has(revealedId);
			const revealed = revealedId === roundId;
			const hiddenCount = counts.get(roundId) ?? { all: 0, mine: 0, present: 0 };
			return {
				...headOf(row),
				round: rounds.get(roundId)?.number ?? 1,
				revealed,
				revealedAt: revealed ? (rounds.get(roundId)?.revealedAt ?? null) : null,
				placed: revealed && summary ? answerCountOf(summary) : hiddenCount.all,
				answered:
					named && !revealed ? (named.get(roundId) ?? []).map(({ member }) => member) : null,
				answeredPresent: revealed ? null : hiddenCount.present,
				own: revealed ? seen : hiddenCount.mine > 0,
				roles: roles === null ? null : { reviewAt: roles.reviewAt },
				last:
					seen && summary && revealedId
						? {
								round: rounds.get(revealedId)?.number ?? 1,
								asked: rounds.get(revealedId)?.question ?? row.question,
								...summary
							}
						: null
			};
		}),
		nextCursor: last && rows.length > limit ? encodeCursor(last.createdAt, last.id) : null
	};
}

/**
 * Maximum number of present members in a team whose list shows who has answered an unrevealed
 * round. In larger teams the list shows only how many members have answered.
 */
export const SMALL = 12;

/** Whether the team has at most {@link SMALL} present members. */
export async function isSmall(db: Transaction, team: string): Promise<boolean> {
	const { members } = await db
		.selectFrom('teamMember')
		.where('teamId', '=', team)
		.where('leftAt', 'is', null)
		.select(({ fn }) => fn.countAll<number>().as('members'))
		.executeTakeFirstOrThrow();
	return Number(members) <= SMALL;
}

async function roundsById(
	db: Transaction,
	ids: readonly string[]
): Promise<ReadonlyMap<string, Pick<TeamRoundTable, 'number' | 'question' | 'revealedAt'>>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('teamRound')
		.select(['id', 'number', 'question', 'revealedAt'])
		.where('id', 'in', [...new Set(ids)])
		.execute();
	return new Map(rows.map(({ id, ...round }) => [id, round]));
}

/** Returns those of the rounds in which one of the memberships has answered. */
async function answeredAmong(
	db: Transaction,
	rounds: readonly string[],
	mine: readonly string[]
): Promise<ReadonlySet<string>> {
	if (rounds.length === 0) return new Set();
	const rows = await db
		.selectFrom('teamPlacement')
		.select('roundId')
		.where('roundId', 'in', rounds)
		.where('memberId', 'in', mine)
		.execute();
	return new Set(rows.map(({ roundId }) => roundId));
}

/** Number of answers in a revealed round. */
export const answerCountOf = ({ expert, facilitator, undecided }: Summary) =>
	expert + facilitator + undecided;

/** Numbers of answers in a round. */
export interface Counts {
	/** All of them, with those of former members. */
	all: number;
	/** Those of present members. */
	present: number;
	/** Those of one member, who is among the present ones. */
	mine: number;
}

/**
 * Returns numbers of answers by round id. Only unrevealed rounds need this query, because the
 * summary of a revealed round has its numbers.
 * @param mine ids under which one member may have placed
 */
export async function countsOf(
	db: Transaction,
	rounds: readonly string[],
	mine: readonly string[] = []
): Promise<ReadonlyMap<string, Counts>> {
	if (rounds.length === 0) return new Map();
	const rows = await db
		.selectFrom('teamPlacement as p')
		.innerJoin('teamMember as placed', 'placed.id', 'p.memberId')
		// An answer given in another browser of a member counts as that member's.
		.innerJoin('teamMember as who', (on) =>
			on.on(({ eb, fn, ref }) =>
				eb('who.id', '=', fn.coalesce('placed.mergedInto', ref('placed.id')))
			)
		)
		.where('p.roundId', 'in', rounds)
		.groupBy('p.roundId')
		.select(({ eb, fn }) => [
			'p.roundId',
			fn.countAll<number>().as('all'),
			fn.sum<number>(eb.case().when('who.leftAt', 'is', null).then(1).else(0).end()).as('present'),
			mine.length > 0
				? fn.sum<number>(eb.case().when('p.memberId', 'in', mine).then(1).else(0).end()).as('mine')
				: sql<number>`0`.as('mine')
		])
		.execute();
	return new Map(
		rows.map(({ roundId, all, present, mine: own }) => [
			roundId,
			{ all: Number(all), present: Number(present), mine: Number(own) }
		])
	);
}
