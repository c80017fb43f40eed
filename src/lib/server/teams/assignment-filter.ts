/** Filters of a team's list of assignments. */
import { fold, foldedForSearch } from '../http/text.ts';
import type { Status } from '../assignments/queries.ts';
import type { TeamState } from '../../domain/team-week.ts';
import type { Transaction } from '../db/writes.ts';
import type { Groups } from './week.ts';

export interface TeamFilter {
	status: Status;
	/** Text to search for in question and client, ignoring case and accents. */
	q?: string | undefined;
	/** Exact code name of the client. */
	client?: string | undefined;
	state?: TeamState | undefined;
}

/** Query of the assignments that match a filter. */
export type Matching = Awaited<ReturnType<typeof matching>>;

/**
 * Returns the query of the team's assignments that match a filter.
 * @param groups returns the groups of the member's week, which some filters ask for
 */
export async function matching(
	db: Transaction,
	team: string,
	{ status, q, client, state }: TeamFilter,
	groups: () => Promise<Groups>
) {
	const group = state === 'hidden' || state === 'revealed' ? undefined : state;
	const inGroup = group ? (await groups())[group].map(({ id }) => id) : null;
	const found = q ? await idsFound(db, team, q) : null;
	let query = db
		.selectFrom('teamAssignment as a')
		.where('a.teamId', '=', team)
		.where('a.archivedAt', status === 'active' ? 'is' : 'is not', null);
	if (client !== undefined) query = query.where('a.client', '=', client);
	if (state === 'revealed') query = query.whereRef('a.revealedId', '=', 'a.roundId');
	if (state === 'hidden') {
		query = query.where(({ or, eb, ref }) =>
			or([eb('a.revealedId', 'is', null), eb('a.revealedId', '!=', ref('a.roundId'))])
		);
	}
	for (const ids of [inGroup, found]) {
		// PostgreSQL refuses an empty list.
		if (ids) query = query.where('a.id', 'in', ids.length > 0 ? ids : ['']);
	}
	return query;
}

/**
 * Returns the ids of the team's assignments whose question or client has the text. They are searched
 * here instead of in the database, which cannot fold letters; a team has at most
 * `QUOTAS.sharedAssignments`.
 */
async function idsFound(db: Transaction, team: string, text: string): Promise<string[]> {
	const rows = await db
		.selectFrom('teamAssignment')
		.where('teamId', '=', team)
		.select(['id', 'question', 'client'])
		.execute();
	const wanted = fold(text);
	return rows.flatMap((row) => (foldedForSearch(row).includes(wanted) ? [row.id] : []));
}

/** Numbers of a team's assignments by status, and the clients of those with one status. */
export interface Totals {
	active: number;
	archived: number;
	/** Code names of the clients, in alphabetical order. */
	clients: string[];
}

/** Returns the number of assignments that match a filter. */
export async function countOf(query: Matching): Promise<number> {
	const { count } = await query
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}

export async function totalsOf(db: Transaction, team: string, status: Status): Promise<Totals> {
	const rows = await db
		.selectFrom('teamAssignment')
		.where('teamId', '=', team)
		.groupBy('client')
		.select(({ fn }) => [
			'client',
			fn.countAll<number>().as('count'),
			fn.count<number>('archivedAt').as('archived')
		])
		.execute();
	const totals: Totals = { active: 0, archived: 0, clients: [] };
	for (const { client, count, archived } of rows) {
		const counts = { active: Number(count) - Number(archived), archived: Number(archived) };
		totals.active += counts.active;
		totals.archived += counts.archived;
		if (client !== null && counts[status] > 0) totals.clients.push(client);
	}
	totals.clients.sort((a, b) => a.localeCompare(b, 'nl'));
	return totals;
}
