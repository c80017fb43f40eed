/**
 * Lists of a team's assignments, most divided first. The order tells something about positions, so
 * each member's list is sorted by the rounds that this member may see.
 */
import { sql } from 'kysely';
import type { Page, Status } from '../assignments/queries.ts';
import { NUMBER_TIME_AND_ID, decodeCursor, encodeCursor } from '../http/pagination.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { answersOf } from './stored-rounds.ts';
import { type AssignmentHead, headOf } from './assignment-detail.ts';
import type { Summary } from '../../domain/team.ts';
import { idsOf, membershipOf } from './access.ts';

export interface AssignmentListItem extends AssignmentHead {
	/** Number of the current round, from 1. */
	round: number;
	revealed: boolean;
	/** Number of answers in the current round. */
	placed: number;
	/**
	 * Ids of the members who answered the current round. `null` once the round is revealed, and in
	 * teams of more than {@link SMALL} members.
	 */
	answered: string[] | null;
	/** Whether the reader of the list has answered the current round. */
	own: boolean;
	/**
	 * Summary of the last revealed round; `null` unless the reader of the list answered in that
	 * round.
	 */
	last: (Summary & { round: number; asked: string }) | null;
}

/**
 * Rank of an assignment without a revealed round that the member may see. Such assignments come
 * last in the list.
 */
const UNSEEN = -1;

export interface TeamListQuery {
	status: Status;
	limit: number;
	cursor?: string | undefined;
}

/**
 * Returns one page of a team's assignments.
 * @throws Refusal `not-found`
 */
export async function list(
	store: Store,
	account: string,
	team: string,
	{ status, limit, cursor }: TeamListQuery
): Promise<Page<AssignmentListItem>> {
	const membership = await membershipOf(store.read, account, team);
	const mine = await idsOf(store.read, membership.me);
	let query = store.read
		.selectFrom((of) =>
			of
				.selectFrom('teamAssignment as a')
				.selectAll('a')
				.where('a.teamId', '=', team)
				.where('a.archivedAt', status === 'active' ? 'is' : 'is not', null)
				.select(({ eb, selectFrom, exists }) => [
					eb
						.case()
						.when(
							exists(
								selectFrom('teamPlacement as p')
									.select('p.memberId')
									.whereRef('p.roundId', '=', 'a.revealedId')
									.where('p.memberId', 'in', mine)
							)
						)
						.then(eb.fn.coalesce('a.division', sql.lit(UNSEEN)))
						.else(sql.lit(UNSEEN))
						.end()
						.as('rank')
				])
				.as('a')
		)
		.selectAll()
		.orderBy('a.rank', 'desc')
		.orderBy('a.createdAt', 'desc')
		.orderBy('a.id', 'desc')
		.limit(limit + 1);
	if (cursor) {
		const [rank, createdAt = '', id = ''] = decodeCursor(cursor, NUMBER_TIME_AND_ID);
		query = query.where(({ eb, refTuple, tuple }) =>
			eb(refTuple('a.rank', 'a.createdAt', 'a.id'), '<', tuple(Number(rank), createdAt, id))
		);
	}
	const rows = await query.execute();
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	const rounds = await roundsById(
		store.read,
		shown.flatMap(({ roundId, revealedId }) => (revealedId ? [roundId, revealedId] : [roundId]))
	);
	const hidden = shown.flatMap((row) => (row.revealedId === row.roundId ? [] : [row.roundId]));
	const counts = await countsOf(store.read, hidden, mine);
	const named = (await isSmall(store.read, team)) ? await answersOf(store.read, hidden) : null;
	return {
		items: shown.map((row) => {
			const { roundId, revealedId, rank } = row;
			const summary = row.summary ? (JSON.parse(row.summary) as Summary) : null;
			const seen = rank !== UNSEEN;
			const revealed = revealedId === roundId;
			const hiddenCount = counts.get(roundId) ?? { all: 0, mine: 0 };
			return {
				...headOf(row),
				round: rounds.get(roundId)?.number ?? 1,
				revealed,
				placed: revealed && summary ? answerCountOf(summary) : hiddenCount.all,
				answered:
					named && !revealed ? (named.get(roundId) ?? []).map(({ member }) => member) : null,
				own: revealed ? seen : hiddenCount.mine > 0,
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
		nextCursor:
			last && rows.length > limit ? encodeCursor(last.rank, last.createdAt, last.id) : null
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
): Promise<ReadonlyMap<string, { number: number; question: string | null }>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('teamRound')
		.select(['id', 'number', 'question'])
		.where('id', 'in', [...new Set(ids)])
		.execute();
	return new Map(rows.map(({ id, ...round }) => [id, round]));
}

/** Number of answers in a revealed round. */
export const answerCountOf = ({ expert, facilitator, undecided }: Summary) =>
	expert + facilitator + undecided;

/**
 * Returns numbers of answers by round id. Only unrevealed rounds need this query, because the
 * summary of a revealed round has its numbers.
 * @param mine ids under which one member may have placed; the answers with these ids are also
 * counted separately, as `mine`
 */
export async function countsOf(
	db: Transaction,
	rounds: readonly string[],
	mine: readonly string[] = []
): Promise<ReadonlyMap<string, { all: number; mine: number }>> {
	if (rounds.length === 0) return new Map();
	const rows = await db
		.selectFrom('teamPlacement')
		.where('roundId', 'in', rounds)
		.groupBy('roundId')
		.select(({ eb, fn }) => [
			'roundId',
			fn.countAll<number>().as('all'),
			mine.length > 0
				? fn.sum<number>(eb.case().when('memberId', 'in', mine).then(1).else(0).end()).as('mine')
				: sql<number>`0`.as('mine')
		])
		.execute();
	return new Map(
		rows.map(({ roundId, all, mine: own }) => [roundId, { all: Number(all), mine: Number(own) }])
	);
}
