/** Rows of a year's assignments, for the register of its page and for its CSV file. */
import type { Position } from '../../domain/continuum.ts';
import type { Store } from '../db/client.ts';
import type { AssignmentTable, PlacementTable } from '../db/tables.ts';
import type { Part } from '../http/parts.ts';
import { type Range, decoded, numberedIn } from './year-queries.ts';

export interface YearEntry {
	assignment: Pick<AssignmentTable, 'id' | 'question' | 'client' | 'benefits'>;
	/** Time of the first placement of the year. */
	startedAt: string;
	/** The last placements of the year, oldest first; at least one. */
	placements: PlacementTable[];
	/** Number of earlier placements of the year that are not in `placements`. */
	more: number;
	/** Position of the last placement of the year. */
	last: Position;
	/**
	 * Position before the first of `placements` when that is a role switch, as it may be after an
	 * earlier year; otherwise `null`.
	 */
	before: Position | null;
	/** Whether the last role switch of `placements` is also the assignment's last. */
	isLastSwitch: boolean;
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
	const rows = await numberedIn(store, owner, range).limit(part.limit).offset(part.from).execute();
	const found: YearEntry[] = [];
	for (let from = 0; from < rows.length; from += AT_ONCE) {
		const some = rows.slice(from, from + AT_ONCE).map((row) => {
			const { ordinal, position } = decoded(row.lastPlace);
			const placements = Number(row.placements);
			const [id, startedAt] = [row.assignmentId, row.firstPlacedAt];
			return { id, startedAt, placements, ordinal, last: position };
		});
		found.push(...(await entriesWithRows(store, range, some, atMost)));
	}
	return found;
}

interface Found {
	id: string;
	startedAt: string;
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
	const switched = await aroundSwitches(store, [...byAssignment.values()]);
	return found.flatMap(({ id, startedAt, placements: count, last }) => {
		const [assignment, shown = []] = [byId.get(id), byAssignment.get(id)];
		// The assignment or its placements were deleted between the two queries.
		if (!assignment || shown.length === 0) return [];
		const more = count - shown.length;
		return { assignment, startedAt, placements: shown, more, last, ...switched(id) };
	});
}

/**
 * Reads what lies around the listed placements of each assignment: the place before a first one
 * that is a role switch, and whether a role switch came after them.
 * @param lists placements by assignment, in their order
 */
async function aroundSwitches(
	store: Store,
	lists: readonly PlacementTable[][]
): Promise<(id: string) => Pick<YearEntry, 'before' | 'isLastSwitch'>> {
	const switched = lists.filter((list) => list.some(({ roleSwitch }) => roleSwitch === 1));
	const ids = switched.flatMap(([first]) => first?.assignmentId ?? []);
	const latest =
		ids.length === 0
			? []
			: await store.read
					.selectFrom('placement')
					.where('assignmentId', 'in', ids)
					.where('roleSwitch', '=', 1)
					.groupBy('assignmentId')
					.select(({ fn }) => ['assignmentId', fn.max<number>('ordinal').as('ordinal')])
					.execute();
	const crossedFirst = switched.flatMap(([first]) => (first?.roleSwitch === 1 ? [first] : []));
	const before =
		crossedFirst.length === 0
			? []
			: await store.read
					.selectFrom('placement')
					.select(['assignmentId', 'position'])
					.where(({ eb, or, and }) =>
						or(
							crossedFirst.map(({ assignmentId, ordinal }) =>
								and([eb('assignmentId', '=', assignmentId), eb('ordinal', '=', ordinal - 1)])
							)
						)
					)
					.execute();
	const latestOf = new Map(latest.map(({ assignmentId, ordinal }) => [assignmentId, ordinal]));
	const beforeOf = new Map(before.map(({ assignmentId, position }) => [assignmentId, position]));
	const lastOf = new Map(
		switched.map((list) => [list[0]?.assignmentId, list.at(-1)?.ordinal ?? Infinity])
	);
	return (id) => ({
		before: beforeOf.get(id) ?? null,
		isLastSwitch: (latestOf.get(id) ?? 0) <= (lastOf.get(id) ?? Infinity)
	});
}
