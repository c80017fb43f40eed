/**
 * Queries of a helper's calendar year. Counting needs only an index and not the rows, so that a
 * page costs little even in an account with years of placements.
 */
import { sql } from 'kysely';
import type { Position, Side } from '../../domain/continuum.ts';
import { yearStart } from '../../domain/year.ts';
import type { Store } from '../db/client.ts';
import type { AssignmentTable, PlacementTable } from '../db/tables.ts';
import type { Part } from '../http/parts.ts';

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
 * the position of the assignment's last placement in the year as `ordinal * 1000 + position + 100`,
 * and `firstPlace` those of the first. The maximum and minimum of this number give both, and are
 * found in an index without reading the rows.
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
			sql<number>`max(p.ordinal * 1000 + p.position + 100)`.as('lastPlace'),
			sql<number>`min(p.ordinal * 1000 + p.position + 100)`.as('firstPlace')
		]);
}

export interface YearEntry {
	assignment: Pick<AssignmentTable, 'id' | 'question' | 'client' | 'benefits'>;
	/** The last placements of the year, oldest first; at least one. */
	placements: PlacementTable[];
	/** Number of earlier placements of the year that are not in `placements`. */
	more: number;
	/** Position of the last placement of the year. */
	last: Position;
}

/**
 * Maximum number of assignments in one query. Each needs up to three parameters, and databases
 * limit the number of parameters.
 */
const AT_ONCE = 100;

/**
 * Returns a part of the year's assignments, in the order of their first placement in the year.
 * @param atMost maximum number of placements per assignment, counted from the last; `null` for all
 */
export async function entries(
	store: Store,
	owner: string,
	range: Range,
	{ part, atMost }: { part: Part; atMost: number | null }
): Promise<YearEntry[]> {
	const rows = await entriesOf(store, owner, range)
		.orderBy('firstPlacedAt')
		.orderBy('p.assignmentId')
		.limit(part.limit)
		.offset(part.from)
		.execute();
	const found: YearEntry[] = [];
	for (let from = 0; from < rows.length; from += AT_ONCE) {
		const some = rows.slice(from, from + AT_ONCE).map((row) => ({
			id: row.assignmentId,
			placements: Number(row.placements),
			ordinal: Math.floor(row.lastPlace / 1000),
			last: ((row.lastPlace % 1000) - 100) as Position
		}));
		found.push(...(await entriesWithRows(store, range, some, atMost)));
	}
	return found;
}

interface Found {
	id: string;
	/** Number of placements in the year. */
	placements: number;
	/** Ordinal of the assignment's last placement in the year; ordinals count from 1. */
	ordinal: number;
	last: Position;
}

async function entriesWithRows(
	store: Store,
	{ from, until }: Range,
	found: readonly Found[],
	atMost: number | null
): Promise<YearEntry[]> {
	const assignments = await store.read
		.selectFrom('assignment')
		.select(['id', 'question', 'client', 'benefits'])
		.where(
			'id',
			'in',
			found.map(({ id }) => id)
		)
		.execute();
	const placements = await store.read
		.selectFrom('placement')
		.selectAll()
		.where(({ eb, or, and }) =>
			or(
				found.map(({ id, ordinal }) =>
					and([
						eb('assignmentId', '=', id),
						eb('ordinal', '>', atMost === null ? 0 : ordinal - atMost)
					])
				)
			)
		)
		.where('placedAt', '>=', from)
		.where('placedAt', '<', until)
		.orderBy('ordinal')
		.execute();
	const byId = new Map(assignments.map((one) => [one.id, one]));
	const byAssignment = Map.groupBy(placements, ({ assignmentId }) => assignmentId);
	return found.flatMap(({ id, placements: count, last }) => {
		const [assignment, shown = []] = [byId.get(id), byAssignment.get(id)];
		// The assignment or its placements were deleted between the two queries.
		if (!assignment || shown.length === 0) return [];
		return { assignment, placements: shown, more: count - shown.length, last };
	});
}
