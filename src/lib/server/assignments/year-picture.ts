/**
 * What a year shows at a glance: where its assignments stood at first and at last, and what was
 * borrowed most.
 */
import { sql } from 'kysely';
import {
	type Position,
	bySide,
	otherSide,
	placeOf,
	sideOf,
	strengthOf
} from '../../domain/continuum.ts';
import type { Side } from '../../domain/continuum.ts';
import type { Locale } from '../../domain/locale.ts';
import type { YearCrossing, YearPicture } from '../../domain/year.ts';
import type { Store } from '../db/client.ts';
import { borrowed, isNothing } from '../../domain/explanation.ts';
import { explanationTexts } from '../texts/index.ts';
import { type Range, entriesOf } from './year-queries.ts';

/**
 * Maximum number of arcs. With more, assignments share an arc that went from the same strength of
 * one side to the same strength of the other.
 */
const MAX_ARCS = 40;

/** Number of benefits per side that a year names. */
const NAMED = 3;

/** Maximum number of assignments of which the borrowed benefits are counted, from the latest. */
const MAX_COUNTED = 500;

export async function pictureOf(store: Store, owner: string, range: Range): Promise<YearPicture> {
	const rows = await store.read
		.selectFrom(entriesOf(store, owner, range).as('e'))
		.select(({ fn }) => [
			sql<number>`first_place % 1000 - 100`.as('from'),
			sql<number>`last_place % 1000 - 100`.as('to'),
			sql<number>`case when switches > told then 1 else 0 end`.as('untold'),
			fn.countAll<number>().as('count')
		])
		.groupBy([sql`1`, sql`2`, sql`3`])
		.execute();
	const places = new Map<Position, number>();
	const crossings: YearCrossing[] = [];
	for (const row of rows) {
		const [from, to] = [Number(row.from), Number(row.to)] as [Position, Position];
		const count = Number(row.count);
		places.set(to, (places.get(to) ?? 0) + count);
		if (sideOf(from) !== sideOf(to)) {
			crossings.push({ from, to, told: Number(row.untold) === 0, count });
		}
	}
	return {
		places: [...places]
			.map(([position, count]) => ({ position, count }))
			.sort((one, other) => one.position - other.position),
		crossings: crossings.length <= MAX_ARCS ? crossings : bundled(crossings)
	};
}

/** Joins crossings that went from the same strength of one side to the same of the other. */
function bundled(crossings: readonly YearCrossing[]): YearCrossing[] {
	const middle = (position: Position) => placeOf(sideOf(position), strengthOf(position));
	const found = new Map<string, YearCrossing>();
	for (const { from, to, told, count } of crossings) {
		const joined = { from: middle(from), to: middle(to), told };
		const key = JSON.stringify(joined);
		found.set(key, { ...joined, count: count + (found.get(key)?.count ?? 0) });
	}
	return [...found.values()];
}

/** Texts of the benefits that were borrowed most from a side, with their numbers. */
export type MostBorrowed = Record<Side, { text: string; count: number }[]>;

/** Counts what was borrowed in the year's assignments, at most {@link MAX_COUNTED}, by side. */
export async function mostBorrowed(
	store: Store,
	owner: string,
	range: Range,
	locale: Locale
): Promise<MostBorrowed> {
	const rows = await store.read
		.selectFrom(entriesOf(store, owner, range).as('e'))
		.innerJoin('assignment as a', 'a.id', 'e.assignmentId')
		.where('a.benefits', '<>', '[]')
		.orderBy('e.firstPlacedAt', 'desc')
		.limit(MAX_COUNTED)
		.select(['a.benefits', 'e.lastPlace'])
		.execute();
	const counts = bySide(() => new Map<string, number>());
	for (const { benefits, lastPlace } of rows) {
		const position = ((Number(lastPlace) % 1000) - 100) as Position;
		const lent = borrowed(explanationTexts[locale], position, JSON.parse(benefits) as string[]);
		const of = counts[otherSide(sideOf(position))];
		for (const { id, text } of lent) {
			if (!isNothing(id)) of.set(text, (of.get(text) ?? 0) + 1);
		}
	}
	return bySide((side) =>
		[...counts[side]]
			.map(([text, count]) => ({ text, count }))
			.sort((one, other) => other.count - one.count)
			.slice(0, NAMED)
	);
}
