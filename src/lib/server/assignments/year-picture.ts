/**
 * Overview of a year: its figures, where its assignments stood at last and how they got there, what
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
import {
	MAX_IN_MONTHS,
	type YearArc,
	type YearBorrowed,
	type YearClosing,
	type YearDot,
	type YearFigures,
	type YearPicture,
	arcsOf
} from '../../domain/year.ts';
import type { Store } from '../db/client.ts';
import { explanationTexts } from '../texts/index.ts';
import { closingAnswersOf } from './reflections.ts';
import {
	type Range,
	countedSwitchesIn,
	decoded,
	entriesOf,
	lastBefore,
	numberedIn,
	numbersOf,
	switchesIn
} from './year-queries.ts';

/**
 * Maximum number of arcs of one switch each. With more switches, those from the same strength of one
 * side to the same strength of the other share an arc.
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

/**
 * Returns the figures of a year and its picture. One query counts the year by its last places. Only
 * a year of at most {@link MAX_IN_MONTHS} assignments is read once more, for their numbers, and only a
 * year with role switches for its arcs.
 */
export async function figuresOf(
	store: Store,
	owner: string,
	range: Range
): Promise<YearFigures & { picture: YearPicture }> {
	const rows = await store.read
		.selectFrom(entriesOf(store, owner, range).as('e'))
		.select(({ fn }) => [
			sql<number>`last_place % 1000 - 100`.as('last'),
			fn.countAll<number>().as('count'),
			sql<number>`sum(switches)`.as('switches'),
			sql<number>`sum(told)`.as('told')
		])
		.groupBy(sql`1`)
		.orderBy(sql`1`)
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
	const places = rows.map((row) => {
		const [position, count] = [Number(row.last) as Position, Number(row.count)];
		figures.total += count;
		figures.count[sideOf(position)] += count;
		figures.switches += Number(row.switches);
		figures.told += Number(row.told);
		return { position, count };
	});
	const dots = figures.total <= MAX_IN_MONTHS ? await dotsOf(store, owner, range) : new Map();
	const arcs = await arcsIn(store, owner, range, { switches: figures.switches, dots });
	return { ...figures, picture: { places, dots: [...dots.values()], arcs } };
}

/** Returns the numbered dots by assignment, in their order. */
async function dotsOf(
	store: Store,
	owner: string,
	range: Range
): Promise<ReadonlyMap<string, YearDot>> {
	const rows = await numberedIn(store, owner, range).limit(MAX_IN_MONTHS).execute();
	return new Map(
		rows.map(({ assignmentId, firstPlacedAt, lastPlace }, index) => {
			const { position } = decoded(lastPlace);
			return [assignmentId, { number: index + 1, position, startedAt: firstPlacedAt }];
		})
	);
}

async function arcsIn(
	store: Store,
	owner: string,
	range: Range,
	{ switches, dots }: { switches: number; dots: ReadonlyMap<string, YearDot> }
): Promise<YearArc[]> {
	if (switches === 0) return [];
	if (switches > MAX_ARCS) return joined(await countedSwitchesIn(store, owner, range));
	return arcsOf(await switchesIn(store, owner, range), dots);
}

/** Joins switches from the same strength of one side to the same of the other. */
function joined(switches: Awaited<ReturnType<typeof countedSwitchesIn>>): YearArc[] {
	const middle = (position: Position) => placeOf(sideOf(position), strengthOf(position));
	const found = new Map<string, YearArc>();
	for (const { from, to, told, count } of switches) {
		const arc = { from: middle(from), to: middle(to), told, of: null };
		const key = JSON.stringify(arc);
		found.set(key, { ...arc, count: count + (found.get(key)?.count ?? 0) });
	}
	return [...found.values()];
}

export interface YearTexts {
	/** Borrowed benefits, by the side that they were borrowed from. */
	borrowed: Record<Side, YearBorrowed>;
	closing: YearClosing;
}

/** Returns what was borrowed in the year's assignments, and what was written at their closing. */
export async function textsOf(
	store: Store,
	owner: string,
	range: Range,
	locale: Locale
): Promise<YearTexts> {
	const { from, until } = range;
	const rows = await store.read
		.selectFrom('assignment as a')
		.where('a.accountId', '=', owner)
		.where('a.deletedAt', 'is', null)
		// An assignment with a placement in the year was placed last in the year or after it.
		.where('a.rankedAt', '>=', from)
		.orderBy('a.rankedAt')
		.limit(MAX_READ)
		.select(['a.id', 'a.benefits', 'a.lookingBack'])
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
		.flatMap(({ id, lookingBack }) =>
			lookingBack === null ? [] : [{ id, answers: closingAnswersOf(lookingBack) }]
		)
		.slice(0, MAX_CLOSED);
	const numbers = await numbersOf(
		store,
		owner,
		range,
		closed.map(({ id }) => id)
	);
	const of = (question: ClosingQuestion) =>
		closed.flatMap(({ id, answers }) => {
			const [number, text] = [numbers.get(id), answers[question]];
			return number === undefined || text === undefined ? [] : [{ number, text }];
		});
	return {
		borrowed: borrowedIn(found, locale),
		closing: {
			shifted: of('shifted'),
			'seen-as': of('seen-as'),
			'borrow-again': of('borrow-again')
		}
	};
}

/** Counts the borrowed benefits by the side that they are borrowed from. */
function borrowedIn(
	rows: readonly { benefits: string; last: Position }[],
	locale: Locale
): YearTexts['borrowed'] {
	// The text of a benefit differs by strength, so benefits are counted by their ids.
	const counts = bySide(() => new Map<string, { text: string; count: number }>());
	const assignments = { expert: 0, facilitator: 0 };
	for (const { benefits, last } of rows) {
		if (benefits === '[]') continue;
		const from = otherSide(sideOf(last));
		const lent = borrowed(explanationTexts[locale], last, JSON.parse(benefits) as string[]).filter(
			({ id }) => !isNothing(id)
		);
		if (lent.length > 0) assignments[from] += 1;
		for (const { id, text } of lent) {
			counts[from].set(id, { text, count: (counts[from].get(id)?.count ?? 0) + 1 });
		}
	}
	return bySide((side) => ({
		assignments: assignments[side],
		benefits: [...counts[side].values()]
			.sort((one, other) => other.count - one.count)
			.slice(0, NAMED)
	}));
}
