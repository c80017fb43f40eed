/** Paginated lists of assignments, newest placement first, with filters and search. */
import { sql } from 'kysely';
import type { Side } from '../../domain/continuum.ts';
import type { Assignment } from '../../domain/assignment.ts';
import { toAssignment } from './assignments.ts';
import { TIME_AND_ID, decodeCursor, encodeCursor } from '../http/pagination.ts';
import type { Store } from '../db/client.ts';
import { fold } from '../http/text.ts';

export type Status = 'active' | 'archived';

export interface Filter {
	status: Status;
	/** Text to search for in question and client, ignoring case and accents. */
	search?: string | undefined;
	side?: Side | 'unplaced' | undefined;
}

export interface ListQuery extends Filter {
	limit: number;
	/** Value of `nextCursor` in the previous page; absent for the first page. */
	cursor?: string | undefined;
}

export interface Page<T> {
	items: T[];
	/** Cursor of the next page; `null` on the last page. */
	nextCursor: string | null;
}

/** Selects the assignments of an account that match a filter, except those in the trash. */
export function filtered(store: Store, owner: string, { status, search, side }: Filter) {
	let query = store.read
		.selectFrom('assignment')
		.where('accountId', '=', owner)
		.where('deletedAt', 'is', null)
		.where('archivedAt', status === 'active' ? 'is' : 'is not', null);
	if (side === 'unplaced') query = query.where('position', 'is', null);
	if (side === 'expert') query = query.where(sql<boolean>`position < 0`);
	if (side === 'facilitator') query = query.where(sql<boolean>`position > 0`);
	if (search) {
		const pattern = `%${fold(search).replace(/[\\%_]/g, '\\$&')}%`;
		query = query.where(sql<boolean>`folded like ${pattern} escape '\\'`);
	}
	return query;
}

/**
 * Returns a page of an account's assignments.
 * @throws Refusal `invalid` for a malformed cursor
 */
export async function list(
	store: Store,
	owner: string,
	{ limit, cursor, ...filter }: ListQuery
): Promise<Page<Assignment>> {
	let query = filtered(store, owner, filter)
		.selectAll()
		.orderBy('rankedAt', 'desc')
		.orderBy('id', 'desc')
		.limit(limit + 1);
	if (cursor) {
		const [rankedAt = '', id = ''] = decodeCursor(cursor, TIME_AND_ID);
		query = query.where(({ eb, refTuple, tuple }) =>
			eb(refTuple('rankedAt', 'id'), '<', tuple(rankedAt, id))
		);
	}
	const rows = await query.execute();
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return {
		items: items.map(toAssignment),
		nextCursor: last && rows.length > limit ? encodeCursor(last.rankedAt, last.id) : null
	};
}
