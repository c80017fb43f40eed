/** Portfolio: counts and positions of a helper's assignments, for the overview page. */
import { type RawBuilder, sql } from 'kysely';
import type { Portfolio } from '../../domain/assignment.ts';
import { type Position, sideOf } from '../../domain/continuum.ts';
import { type Filter, type Status, filtered } from './queries.ts';
import type { Store } from '../db/client.ts';

/**
 * Maximum number of placed assignments for which the picture draws one linked dot per assignment.
 * With more assignments, it shows only the number of assignments at each position.
 */
export const MAX_DOTS = 120;

export interface Dot {
	id: string;
	question: string;
	position: Position;
}

export interface PortfolioView extends Portfolio {
	/** Id of the assignment of the last role switch; `null` without one. */
	lastSwitchIn: string | null;
	/** Number of assignments per position. */
	places: { position: Position; count: number }[];
	/**
	 * One dot per assignment with a placement; empty when there are more than {@link MAX_DOTS}.
	 */
	dots: Dot[];
}

/** Number of assignments per status, and the portfolio of the assignments that match the filter. */
export interface Overview {
	counts: Record<Status, number>;
	portfolio: PortfolioView;
}

export async function overview(store: Store, owner: string, filter: Filter): Promise<Overview> {
	// An account may have years of assignments, so one grouped query reads each row only once.
	const all = await store.read
		.selectFrom('assignment')
		.where('accountId', '=', owner)
		.where('deletedAt', 'is', null)
		.select(({ fn }) => [
			'position',
			fn.countAll<number>().as('all'),
			fn.count<number>('archivedAt').as('archived')
		])
		.groupBy('position')
		.execute();

	const counts = { active: 0, archived: 0 };
	const places: Place[] = [];
	for (const { position, all: count, archived } of all) {
		const [active, finished] = [Number(count) - Number(archived), Number(archived)];
		counts.active += active;
		counts.archived += finished;
		places.push({ position, count: filter.status === 'active' ? active : finished });
	}
	const isWhole = !filter.search && !filter.side;
	const portfolio = portfolioOf(isWhole ? places : await placesOf(store, owner, filter));
	const placed = portfolio.count.expert + portfolio.count.facilitator;
	const dots = placed > 0 && placed <= MAX_DOTS ? await dotsOf(store, owner, filter) : [];
	return { counts, portfolio: { ...portfolio, dots, ...(await lastTimes(store, owner)) } };
}

/** Returns the number of assignments in a portfolio, placed or not. */
export const foundIn = ({ count, unplaced }: Portfolio) =>
	count.expert + count.facilitator + unplaced;

interface Place {
	/** `null` for assignments without a placement. */
	position: Position | null;
	count: number;
}

/** Returns the number of assignments per position that match the filter. */
async function placesOf(store: Store, owner: string, filter: Filter): Promise<Place[]> {
	const rows = await filtered(store, owner, filter)
		.select(({ fn }) => ['position', fn.countAll<number>().as('count')])
		.groupBy('position')
		.execute();
	return rows.map(({ position, count }) => ({ position, count: Number(count) }));
}

function portfolioOf(all: readonly Place[]): Pick<PortfolioView, 'count' | 'unplaced' | 'places'> {
	const view = { count: { expert: 0, facilitator: 0 }, unplaced: 0 };
	const places: PortfolioView['places'] = [];
	for (const { position, count } of all) {
		if (position === null) view.unplaced += count;
		else if (count > 0) {
			view.count[sideOf(position)] += count;
			places.push({ position, count });
		}
	}
	return { ...view, places };
}

async function dotsOf(store: Store, owner: string, filter: Filter): Promise<Dot[]> {
	const rows = await filtered(store, owner, filter)
		.where('position', 'is not', null)
		.select(['id', 'question', 'position'])
		.orderBy('rankedAt', 'desc')
		.execute();
	return rows as Dot[];
}

/**
 * Returns the times of the last placement per side and of the last role switch, including archived
 * assignments.
 */
async function lastTimes(
	store: Store,
	owner: string
): Promise<Pick<PortfolioView, 'lastUse' | 'lastSwitch' | 'lastSwitchIn'>> {
	const lastSwitch = await lastPlacement(store, owner, sql`role_switch = 1`);
	return {
		lastUse: {
			expert: await lastTime(store, owner, sql`position < 0`),
			facilitator: await lastTime(store, owner, sql`position > 0`)
		},
		lastSwitch: lastSwitch?.placedAt ?? null,
		lastSwitchIn: lastSwitch?.assignmentId ?? null
	};
}

/** Returns the time of the newest placement that satisfies `condition`; `null` without one. */
export async function lastTime(
	store: Store,
	owner: string,
	condition?: RawBuilder<boolean>
): Promise<string | null> {
	return (await lastPlacement(store, owner, condition))?.placedAt ?? null;
}

/**
 * Returns the newest placement that satisfies `condition`. The index by time contains every column
 * that callers use in conditions, so that placements are skipped without reading their rows.
 */
async function lastPlacement(
	store: Store,
	owner: string,
	condition: RawBuilder<boolean> = sql`true`
) {
	return store.read
		.selectFrom('placement')
		.select(['placement.placedAt', 'placement.assignmentId'])
		.where('placement.accountId', '=', owner)
		.where(condition)
		.where('placement.assignmentId', 'not in', (of) =>
			of
				.selectFrom('assignment')
				.select('assignment.id')
				.where('assignment.accountId', '=', owner)
				.where('assignment.deletedAt', 'is not', null)
		)
		.orderBy('placement.placedAt', 'desc')
		.limit(1)
		.executeTakeFirst();
}
