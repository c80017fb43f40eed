/** All active assignments of one helper, for one picture and one sentence. */
import { type RawBuilder, sql } from 'kysely';
import type { Portfolio } from '../../domain/assignment.ts';
import { type Position, sideOf } from '../../domain/continuum.ts';
import type { Status } from './queries.ts';
import type { Store } from '../db/client.ts';

/** Up to this many, each dot on the ridge is one assignment and leads to it. */
export const MAX_DOTS = 120;

export interface Dot {
	id: string;
	question: string;
	position: Position;
}

export interface PortfolioView extends Portfolio {
	/** How many active assignments stand on each place. */
	places: { position: Position; count: number }[];
	/** One for each assignment, or none where there are more than {@link MAX_DOTS}. */
	dots: Dot[];
}

/** How many assignments there are in all, and the picture of the active ones. */
export interface Overview {
	counts: Record<Status, number>;
	portfolio: PortfolioView;
}

export async function overview(store: Store, owner: string): Promise<Overview> {
	// One look at each for everything, since there may be years of them.
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
		...(await upkeep(store, owner))
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

/** When each craft was last placed on and when a role was last switched, archived ones included. */
async function upkeep(
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
 * Of the newest placement that fits. Assignments are ranked by their own newest one, so that of years
 * of work only those are looked into that are ranked no lower than the first in which one is found.
 */
async function lastTime(
	store: Store,
	owner: string,
	fits: RawBuilder<boolean>
): Promise<string | null> {
	const fitting = store.read
		.selectFrom('assignment')
		.innerJoin('placement', 'placement.assignmentId', 'assignment.id')
		.where('assignment.accountId', '=', owner)
		.where('assignment.deletedAt', 'is', null)
		.where(fits);
	const found = await fitting
		.select('placement.placedAt')
		.orderBy('assignment.rankedAt', 'desc')
		.orderBy('assignment.id', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!found) return null;
	const { last } = await fitting
		.where('assignment.rankedAt', '>=', found.placedAt)
		.select(({ fn }) => fn.max('placement.placedAt').as('last'))
		.executeTakeFirstOrThrow();
	return last;
}
