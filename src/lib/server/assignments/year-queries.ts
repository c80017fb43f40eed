/**
 * Queries of a helper's calendar year. Counting needs only an index and not the rows, so that a
 * page costs little even in an account with years of placements.
 */
import { sql } from 'kysely';
import type { Position, Side } from '../../domain/continuum.ts';
import { type YearSwitch, yearStart } from '../../domain/year.ts';
import type { Store } from '../db/client.ts';

/**
 * The moments at which a year begins and ends, as RFC 3339 in UTC. `until` is not part of the year.
 */
export interface Range {
	from: string;
	until: string;
}

/** Maximum number of listed years, because imported placements may be of any time. */
const MAX_YEARS = 60;

/** Selects the placements of the account, except those of assignments in the trash. */
function placementsOf(store: Store, owner: string) {
	return store.read
		.selectFrom('placement as p')
		.where('p.accountId', '=', owner)
		.where('p.assignmentId', 'not in', (of) =>
			of
				.selectFrom('assignment')
				.select('assignment.id')
				.where('assignment.accountId', '=', owner)
				.where('assignment.deletedAt', 'is not', null)
		);
}

/**
 * Returns the years with placements, newest first. Finding each year takes one look-up in an index.
 */
export async function yearsOf(
	store: Store,
	owner: string,
	clock: (time: string) => number
): Promise<number[]> {
	const years: number[] = [];
	let until: string | null = null;
	while (years.length < MAX_YEARS) {
		const row: { placedAt: string } | undefined = await lastBefore(store, owner, until);
		if (!row) break;
		const year = clock(row.placedAt);
		years.push(year);
		until = yearStart(year, clock);
	}
	return years;
}

/** Selects the last placement before a time, of one side or of both. */
export function lastBefore(store: Store, owner: string, until: string | null, side?: Side) {
	let query = placementsOf(store, owner)
		.select('p.placedAt')
		.orderBy('p.placedAt', 'desc')
		.limit(1);
	if (until !== null) query = query.where('p.placedAt', '<', until);
	if (side === 'expert') query = query.where(sql<boolean>`p.position < 0`);
	if (side === 'facilitator') query = query.where(sql<boolean>`p.position > 0`);
	return query.executeTakeFirst();
}

/**
 * Selects one row per assignment with a placement in the year. `lastPlace` encodes the ordinal and
 * the position of the assignment's last placement in the year as `ordinal * 1000 + position + 100`.
 * The maximum of this number gives both, and is found in an index without reading the rows.
 */
export function entriesOf(store: Store, owner: string, { from, until }: Range) {
	return placementsOf(store, owner)
		.where('p.placedAt', '>=', from)
		.where('p.placedAt', '<', until)
		.groupBy('p.assignmentId')
		.select(({ fn }) => [
			'p.assignmentId',
			fn.min('p.placedAt').as('firstPlacedAt'),
			fn.countAll<number>().as('placements'),
			fn.sum<number>('p.roleSwitch').as('switches'),
			sql<number>`sum(case when p.role_switch = 1 and p.client_told = 1 then 1 else 0 end)`.as(
				'told'
			),
			sql<number>`max(p.ordinal * 1000 + p.position + 100)`.as('lastPlace')
		]);
}

/** Selects the assignments of the year in the order of their first placement in the year. */
export function numberedIn(store: Store, owner: string, range: Range) {
	return entriesOf(store, owner, range).orderBy('firstPlacedAt').orderBy('p.assignmentId');
}

/**
 * Returns the numbers of these assignments in the year, by their ids. They are counted in the
 * database, because a year may have many more assignments than are asked for.
 */
export async function numbersOf(
	store: Store,
	owner: string,
	range: Range,
	ids: readonly string[]
): Promise<ReadonlyMap<string, number>> {
	if (ids.length === 0) return new Map();
	const rows = await store.read
		.selectFrom((db) =>
			db
				.selectFrom(entriesOf(store, owner, range).as('e'))
				.select('assignmentId')
				.select(
					sql<number>`row_number() over (order by first_placed_at, assignment_id)`.as('number')
				)
				.as('n')
		)
		.select(['n.assignmentId', 'n.number'])
		.where('n.assignmentId', 'in', ids)
		.execute();
	return new Map(rows.map(({ assignmentId, number }) => [assignmentId, Number(number)]));
}

/** Position that a code of {@link entriesOf} holds, and the ordinal of its placement. */
export function decoded(code: number): { ordinal: number; position: Position } {
	return { ordinal: Math.floor(code / 1000), position: ((code % 1000) - 100) as Position };
}

/** Selects the role switches of the year, each as `p`, and the placement before each as `b`. */
function switchesOf(store: Store, owner: string, { from, until }: Range) {
	return placementsOf(store, owner)
		.where('p.placedAt', '>=', from)
		.where('p.placedAt', '<', until)
		.where('p.roleSwitch', '=', 1)
		.innerJoin('placement as b', (join) =>
			join
				.onRef('b.assignmentId', '=', 'p.assignmentId')
				.on('b.ordinal', '=', sql<number>`p.ordinal - 1`)
		);
}

/** Returns the role switches of the year, those of one assignment in their order. */
export async function switchesIn(store: Store, owner: string, range: Range): Promise<YearSwitch[]> {
	const rows = await switchesOf(store, owner, range)
		.select(['p.assignmentId', 'b.position as from', 'p.position as to'])
		.select(['p.clientTold', 'p.placedAt'])
		.orderBy('p.ordinal')
		.execute();
	return rows.map(({ assignmentId, clientTold, ...row }) => ({
		...row,
		assignment: assignmentId,
		told: clientTold === 1
	}));
}

/** Returns the numbers of role switches of the year by the places between which they were. */
export async function countedSwitchesIn(
	store: Store,
	owner: string,
	range: Range
): Promise<{ from: Position; to: Position; told: boolean; count: number }[]> {
	const rows = await switchesOf(store, owner, range)
		.select(({ fn }) => [
			'b.position as from',
			'p.position as to',
			sql<number>`case when p.client_told = 1 then 1 else 0 end`.as('told'),
			fn.countAll<number>().as('count')
		])
		.groupBy(['b.position', 'p.position', sql`3`])
		.execute();
	return rows.map(({ told, count, ...row }) => ({
		...row,
		told: Number(told) === 1,
		count: Number(count)
	}));
}
