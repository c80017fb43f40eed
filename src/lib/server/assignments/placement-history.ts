/**
 * Placements in order: all of an assignment, or only some as pages show them, because one assignment
 * may have thousands.
 */
import { sql } from 'kysely';
import type { Placement } from '../../domain/assignment.ts';
import type { Store } from '../db/client.ts';
import { preparedQuery } from '../db/prepared-query.ts';
import type { PlacementTable } from '../db/tables.ts';
import type { Part } from '../http/parts.ts';
import { toPlacement } from './placements.ts';

const inOrder = preparedQuery((db, owner, assignment) =>
	db
		.selectFrom('placement')
		.innerJoin('assignment', 'assignment.id', 'placement.assignmentId')
		.selectAll('placement')
		.where('assignment.accountId', '=', owner)
		.where('placement.assignmentId', '=', assignment)
		.orderBy('placement.ordinal')
);

/**
 * Returns all placements of one assignment, oldest first; none for an assignment of another
 * account.
 */
export async function list(store: Store, owner: string, assignment: string): Promise<Placement[]> {
	return (await inOrder(store.read, owner, assignment)).map(toPlacement);
}

/**
 * Returns of each assignment by its id the first placement, the last role switch with the placement
 * before it, and the last placement, oldest first and each once; an empty array for an assignment
 * without placements. With these a list can draw the switch also where the first and the last
 * placement lie on the same side.
 * @param owner account of the assignments; an assignment of another account gets an empty array
 */
export async function endsOfMany(
	store: Store,
	owner: string,
	ids: readonly string[]
): Promise<Map<string, Placement[]>> {
	const found = new Map<string, Placement[]>(ids.map((id) => [id, []]));
	if (ids.length === 0) return found;
	const ends = await store.read
		.selectFrom('placement')
		.where('accountId', '=', owner)
		.where('assignmentId', 'in', ids)
		.groupBy('assignmentId')
		.select(({ fn }) => [
			'assignmentId',
			fn.max('ordinal').as('last'),
			sql<number | null>`max(case when role_switch = 1 then ordinal end)`.as('switched')
		])
		.execute();
	if (ends.length === 0) return found;
	const rows = await store.read
		.selectFrom('placement')
		.selectAll()
		.where(({ eb, or, and }) =>
			or(
				ends.flatMap(({ assignmentId, last, switched }) =>
					[...new Set([1, ...(switched ? [switched - 1, switched] : []), last])].map((ordinal) =>
						and([eb('assignmentId', '=', assignmentId), eb('ordinal', '=', ordinal)])
					)
				)
			)
		)
		.orderBy('ordinal')
		.execute();
	for (const row of rows) found.get(row.assignmentId)?.push(toPlacement(row));
	return found;
}

/**
 * Returns the last placements of each assignment by its id, oldest first; an empty array for an
 * assignment without placements. If the last role switch is older than these placements, it is
 * added at the beginning, because the client may still have to be told of it.
 * @param owner account of the assignments; an assignment of another account gets an empty array
 * @param atMost maximum number of placements per assignment, not counting the added role switch
 */
export async function lastOfMany(
	store: Store,
	owner: string,
	ids: readonly string[],
	atMost: number
): Promise<Map<string, Placement[]>> {
	const found = new Map<string, Placement[]>(ids.map((id) => [id, []]));
	if (ids.length === 0) return found;
	const ends = await store.read
		.selectFrom('placement')
		.where('assignmentId', 'in', ids)
		.groupBy('assignmentId')
		.select(({ fn }) => ['assignmentId', fn.max('ordinal').as('ordinal')])
		.execute();
	const long = ends.filter(({ ordinal }) => ordinal > atMost);
	const older = await lastSwitches(store, owner, long, atMost);
	const rows = await store.read
		.selectFrom('placement')
		.selectAll()
		.where('accountId', '=', owner)
		.where('assignmentId', 'in', ids)
		.where(({ eb, and, not }) =>
			and(
				long.map(({ assignmentId, ordinal }) =>
					not(and([eb('assignmentId', '=', assignmentId), eb('ordinal', '<=', ordinal - atMost)]))
				)
			)
		)
		.orderBy('ordinal')
		.execute();
	for (const row of [...older, ...rows]) found.get(row.assignmentId)?.push(toPlacement(row));
	return found;
}

/**
 * Returns the last role switch of each of the assignments, if it is older than the last `atMost`
 * placements.
 */
async function lastSwitches(
	store: Store,
	owner: string,
	long: readonly { assignmentId: string; ordinal: number }[],
	atMost: number
): Promise<PlacementTable[]> {
	const found = await Promise.all(
		long.map(async ({ assignmentId, ordinal }) => {
			const row = await store.read
				.selectFrom('placement')
				.selectAll()
				.where('accountId', '=', owner)
				.where('assignmentId', '=', assignmentId)
				.where('roleSwitch', '=', 1)
				.orderBy('ordinal', 'desc')
				.limit(1)
				.executeTakeFirst();
			return row && row.ordinal <= ordinal - atMost ? [row] : [];
		})
	);
	return found.flat();
}

export interface History {
	/**
	 * A part of an assignment's placements, oldest first. The first part has the newest placements.
	 */
	placements: Placement[];
	/** Number of all placements. */
	total: number;
	/** Times between which the part lies; `null` before the first and after the last placement. */
	range: { after: string | null; before: string | null };
}

/** Returns a part of one assignment's placements. Parts are counted from the newest placement. */
export async function history(
	store: Store,
	owner: string,
	assignment: string,
	{ from, limit }: Part
): Promise<History> {
	const own = store.read
		.selectFrom('placement')
		.where('accountId', '=', owner)
		.where('assignmentId', '=', assignment);
	const { total } = await own
		.select(({ fn }) => fn.max('ordinal').as('total'))
		.executeTakeFirstOrThrow();
	const rows = await own
		.selectAll()
		.where('ordinal', '<=', (total ?? 0) - from)
		.where('ordinal', '>', (total ?? 0) - from - limit)
		.orderBy('ordinal')
		.execute();
	const end = (total ?? 0) - from;
	const next =
		from > 0
			? await own
					.select('placedAt')
					.where('ordinal', '=', end + 1)
					.executeTakeFirst()
			: null;
	const isFirst = end <= limit;
	return {
		placements: rows.map(toPlacement),
		total: total ?? 0,
		range: { after: isFirst ? null : (rows[0]?.placedAt ?? null), before: next?.placedAt ?? null }
	};
}
