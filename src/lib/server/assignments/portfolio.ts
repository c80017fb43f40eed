/** Portfolio: counts and positions of a helper's active assignments, for the overview page. */
import { type RawBuilder, sql } from 'kysely';
import type { Portfolio } from '../../domain/assignment.ts';
import { type Position, sideOf } from '../../domain/continuum.ts';
import type { Status } from './queries.ts';
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
	/** Number of active assignments per position. */
	places: { position: Position; count: number }[];
	/**
	 * One dot per active assignment with a placement; empty when there are more than {@link
	 * MAX_DOTS}.
	 */
	dots: Dot[];
}

/** Number of assignments per status, and the portfolio of the active assignments. */
export interface Overview {
	counts: Record<Status, number>;
	portfolio: PortfolioView;
}

export async function overview(store: Store, owner: string): Promise<Overview> {
	// An account may have years of assignments, so one grouped query reads each row only once.
	const places = await store.read
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
	const view: PortfolioView = {
		count: { expert: 0, facilitator: 0 },
		unplaced: 0,
		places: [],
		dots: [],
		...(await lastTimes(store, owner))
	};
	for (const { position, all, archived } of places) {
		const count = Number(all) - Number(archived);
		counts.active += count;
		counts.archived += Number(archived);
		if (position === null) view.unplaced += count;
		else if (count > 0) {
			view.count[sideOf(position)] += count;
			view.places.push({ position, count });
		}
	}
	const placed = view.count.expert + view.count.facilitator;
	if (placed > 0 && placed <= MAX_DOTS) view.dots = await dotsOf(store, owner);
	return { counts, portfolio: view };
}

async function dotsOf(store: Store, owner: string): Promise<Dot[]> {
	const rows = await store.read
		.selectFrom('assignment')
		.where('accountId', '=', owner)
		.where('deletedAt', 'is', null)
		.where('archivedAt', 'is', null)
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
): Promise<Pick<Portfolio, 'lastUse' | 'lastSwitch'>> {
	return {
		lastUse: {
			expert: await lastTime(store, owner, sql`position < 0`),
			facilitator: await lastTime(store, owner, sql`position > 0`)
		},
		lastSwitch: await lastTime(store, owner, sql`role_switch = 1`)
	};
}

/**
 * Returns the time of the newest placement that satisfies `condition`; `null` without one. The
 * index by time contains every column that callers use in conditions, so that placements are
 * skipped without reading their rows.
 */
export async function lastTime(
	store: Store,
	owner: string,
	condition: RawBuilder<boolean> = sql`true`
): Promise<string | null> {
	const row = await store.read
		.selectFrom('placement')
		.select('placement.placedAt')
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
	return row?.placedAt ?? null;
}
