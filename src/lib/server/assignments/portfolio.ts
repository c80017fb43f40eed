/** Portfolio: counts and positions of a helper's active assignments, for the overview page. */
import { type RawBuilder, sql } from 'kysely';
import type { Portfolio } from '../../domain/assignment.ts';
import { type Position, sideOf } from '../../domain/continuum.ts';
import type { Status } from './queries.ts';
import type { Store } from '../db/client.ts';

/** Above this number the picture draws counts per position instead of one linked dot each. */
export const MAX_DOTS = 120;

export interface Dot {
	id: string;
	question: string;
	position: Position;
}

export interface PortfolioView extends Portfolio {
	/** Number of active assignments per position. */
	places: { position: Position; count: number }[];
	/** One per placed assignment; empty when there are more than {@link MAX_DOTS}. */
	dots: Dot[];
}

/** Numbers of all assignments, and the portfolio of the active ones. */
export interface Overview {
	counts: Record<Status, number>;
	portfolio: PortfolioView;
}

export async function overview(store: Store, owner: string): Promise<Overview> {
	// One grouped query reads each row once, since an account may have years of assignments.
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
 * Times of the last placement per side and of the last role switch, archived assignments included.
 */
async function lastTimes(
	store: Store,
	owner: string
): Promise<Pick<Portfolio, 'lastUse' | 'lastSwitch'>> {
	return {
		lastUse: {
			expert: await lastTime(store, owner, sql`placement.position < 0`),
			facilitator: await lastTime(store, owner, sql`placement.position > 0`)
		},
		lastSwitch: await lastTime(store, owner, sql`placement.role_switch = 1`)
	};
}

/**
 * Time of the newest placement that satisfies `condition`. Assignments are indexed by the time of
 * their last placement, so only those can contain a newer match that rank above the first match:
 * the second query is limited to these, however many assignments there are.
 */
async function lastTime(
	store: Store,
	owner: string,
	condition: RawBuilder<boolean>
): Promise<string | null> {
	const matching = store.read
		.selectFrom('assignment')
		.innerJoin('placement', 'placement.assignmentId', 'assignment.id')
		.where('assignment.accountId', '=', owner)
		.where('assignment.deletedAt', 'is', null)
		.where(condition);
	const first = await matching
		.select('placement.placedAt')
		.orderBy('assignment.rankedAt', 'desc')
		.orderBy('assignment.id', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!first) return null;
	const { last } = await matching
		.where('assignment.rankedAt', '>=', first.placedAt)
		.select(({ fn }) => fn.max('placement.placedAt').as('last'))
		.executeTakeFirstOrThrow();
	return last;
}
