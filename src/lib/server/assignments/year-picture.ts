/**
 * Overview of a year: its figures, where its assignments stood at first and at last, what
 * was borrowed most, and what was written at closing.
 */
import { sql } from 'kysely';
import {
	type Position,
	type Side,
	bySide,
	otherSide,
	placeOf,
	sideOf,
	strengthOf
} from '../../domain/continuum.ts';
import { borrowed, isNothing } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import type { ClosingQuestion } from '../../domain/reflection.ts';
import type { YearCrossing, YearFigures, YearPicture } from '../../domain/year.ts';
import type { Store } from '../db/client.ts';
import { explanationTexts } from '../texts/index.ts';
import { closingAnswersOf } from './reflections.ts';
import { type Range, entriesOf, lastBefore } from './year-queries.ts';

/**
 * Maximum number of arcs. With more, assignments share an arc that went from the same strength of
 * one side to the same strength of the other.
 */
const MAX_ARCS = 40;

/** Number of benefits per side that a year names. */
const NAMED = 3;

/**
 * Maximum number of assignments that are read for what was borrowed and for the answers at closing.
 * A year with more of them shows what the first of them say.
 */
const MAX_READ = 500;

/** Maximum number of assignments of which a year shows the answers at closing. */
const MAX_CLOSED = 50;

/** Returns the figures of a year and its picture. One query gives both, so that the year is read once. */
export async function figuresOf(
	store: Store,
	owner: string,
	range: Range
): Promise<YearFigures & { picture: YearPicture }> {
	const rows = await store.read
		.selectFrom(entriesOf(store, owner, range).as('e'))
		.select(({ fn }) => [
			sql<number>`first_place % 1000 - 100`.as('from'),
			sql<number>`last_place % 1000 - 100`.as('to'),
			sql<number>`case when switches > told then 1 else 0 end`.as('untold'),
			fn.countAll<number>().as('count'),
			sql<number>`sum(switches)`.as('switches'),
			sql<number>`sum(told)`.as('told')
		])
		.groupBy([sql`1`, sql`2`, sql`3`])
		.execute();
	const [asExpert, asFacilitator] = await Promise.all([
		lastBefore(store, owner, range.until, 'expert'),
		lastBefore(store, owner, range.until, 'facilitator')
	]);
	const figures: YearFigures = {
		...{ total: 0, switches: 0, told: 0 },
		count: { expert: 0, facilitator: 0 },
		lastUse: {
			expert: asExpert?.placedAt ?? null,
			facilitator: asFacilitator?.placedAt ?? null
		}
	};
	const places = new Map<Position, number>();
	const crossings: YearCrossing[] = [];
	for (const row of rows) {
		const [from, to] = [Number(row.from), Number(row.to)] as [Position, Position];
		const count = Number(row.count);
		figures.total += count;
		figures.count[sideOf(to)] += count;
		figures.switches += Number(row.switches);
		figures.told += Number(row.told);
		places.set(to, (places.get(to) ?? 0) + count);
		if (sideOf(from) !== sideOf(to)) {
			crossings.push({ from, to, told: Number(row.untold) === 0, count });
		}
	}
	const picture = {
		places: [...places]
			.map(([position, count]) => ({ position, count }))
			.sort((one, other) => one.position - other.position),
		crossings: crossings.length <= MAX_ARCS ? crossings : bundled(crossings)
	};
	return { ...figures, picture };
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
type MostBorrowed = Record<Side, { text: string; count: number }[]>;

export interface YearTexts {
	mostBorrowed: MostBorrowed;
	/** Answers at the closing of assignments, by question, the latest first. */
	closing: Record<ClosingQuestion, string[]>;
}

/** Returns what was borrowed in the year's assignments, and what was written at their closing. */
export async function textsOf(
	store: Store,
	owner: string,
	{ from, until }: Range,
	locale: Locale
): Promise<YearTexts> {
	const rows = await store.read
		.selectFrom('assignment as a')
		.where('a.accountId', '=', owner)
		.where('a.deletedAt', 'is', null)
		// An assignment with a placement in the year was placed last in the year or after it.
		.where('a.rankedAt', '>=', from)
		.orderBy('a.rankedAt')
		.limit(MAX_READ)
		.select(['a.benefits', 'a.lookingBack'])
		.select(({ selectFrom }) =>
			selectFrom('placement as p')
				.select('p.position')
				.whereRef('p.assignmentId', '=', 'a.id')
				.where('p.placedAt', '>=', from)
				.where('p.placedAt', '<', until)
				.orderBy('p.ordinal', 'desc')
				.limit(1)
				.as('last')
		)
		.execute();
	const found = rows.flatMap(({ last, ...row }) => (last === null ? [] : [{ ...row, last }]));
	const closed = found
		.toReversed()
		.flatMap(({ lookingBack }) => (lookingBack === null ? [] : [closingAnswersOf(lookingBack)]))
		.slice(0, MAX_CLOSED);
	const of = (question: ClosingQuestion) => closed.flatMap((answers) => answers[question] ?? []);
	return {
		mostBorrowed: mostOf(found, locale),
		closing: {
			shifted: of('shifted'),
			'seen-as': of('seen-as'),
			'borrow-again': of('borrow-again')
		}
	};
}

/** Counts the borrowed benefits by the side that they are borrowed from. */
function mostOf(
	rows: readonly { benefits: string; last: Position }[],
	locale: Locale
): MostBorrowed {
	// The text of a benefit differs by strength, so benefits are counted by their ids.
	const counts = bySide(() => new Map<string, { text: string; count: number }>());
	for (const { benefits, last } of rows) {
		if (benefits === '[]') continue;
		const lent = borrowed(explanationTexts[locale], last, JSON.parse(benefits) as string[]);
		const lender = counts[otherSide(sideOf(last))];
		for (const { id, text } of lent) {
			if (!isNothing(id)) lender.set(id, { text, count: (lender.get(id)?.count ?? 0) + 1 });
		}
	}
	return bySide((side) =>
		[...counts[side].values()].sort((one, other) => other.count - one.count).slice(0, NAMED)
	);
}
