/** All active assignments of one helper, for one picture and one sentence. */
import { sql } from 'kysely';
import type { Portfolio } from '../domain/assignment.ts';
import { type Position, sideOf } from '../domain/continuum.ts';
import type { Store } from './db/client.ts';

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

export async function portfolio(store: Store, owner: string): Promise<PortfolioView> {
	const active = store.read
		.selectFrom('assignment')
		.where('accountId', '=', owner)
		.where('deletedAt', 'is', null)
		.where('archivedAt', 'is', null);
	const places = await active
		.select(({ fn }) => ['position', fn.countAll<number>().as('count')])
		.groupBy('position')
		.execute();

	const view: PortfolioView = {
		count: { expert: 0, facilitator: 0 },
		unplaced: 0,
		places: [],
		dots: [],
		...(await upkeep(store, owner))
	};
	for (const { position, count } of places) {
		if (position === null) view.unplaced += count;
		else {
			view.count[sideOf(position)] += count;
			view.places.push({ position, count });
		}
	}
	const placed = view.count.expert + view.count.facilitator;
	if (placed > 0 && placed <= MAX_DOTS) {
		view.dots = (await active
			.select(['id', 'question', 'position'])
			.where('position', 'is not', null)
			.orderBy('rankedAt', 'desc')
			.execute()) as Dot[];
	}
	return view;
}

/** When each craft was last placed on and when a role was last switched, archived ones included. */
async function upkeep(
	store: Store,
	owner: string
): Promise<Pick<Portfolio, 'lastUse' | 'lastSwitch'>> {
	const row = await store.read
		.selectFrom('placement')
		.innerJoin('assignment', 'assignment.id', 'placement.assignmentId')
		.where('assignment.accountId', '=', owner)
		.where('assignment.deletedAt', 'is', null)
		.select([
			sql<string | null>`max(case when placement.position < 0 then placed_at end)`.as('expert'),
			sql<string | null>`max(case when placement.position > 0 then placed_at end)`.as(
				'facilitator'
			),
			sql<string | null>`max(case when role_switch = 1 then placed_at end)`.as('lastSwitch')
		])
		.executeTakeFirstOrThrow();
	return {
		lastUse: { expert: row.expert, facilitator: row.facilitator },
		lastSwitch: row.lastSwitch
	};
}
