/** Times at which helper and clients looked together, which stay when the clients' places are erased. */
import type { YearTogether } from '../../domain/year.ts';
import type { Store } from '../db/client.ts';

/**
 * Counts how often a helper looked together with clients and agreed with them in a year.
 * Assignments in the trash do not count.
 * @param range begin of the year and of the next one, as RFC 3339 in UTC
 */
export async function togetherIn(
	{ read }: Store,
	owner: string,
	{ from, until }: { from: string; until: string }
): Promise<YearTogether> {
	const { looked } = await read
		.selectFrom('assignment as a')
		.innerJoin('checkIn as c', 'c.assignmentId', 'a.id')
		.innerJoin('checkInClient as one', 'one.checkInId', 'c.id')
		.where('a.accountId', '=', owner)
		.where('a.deletedAt', 'is', null)
		.where('one.revealedAt', '>=', from)
		.where('one.revealedAt', '<', until)
		.select(({ fn }) => fn.count<number>('c.id').distinct().as('looked'))
		.executeTakeFirstOrThrow();
	const { agreed } = await read
		.selectFrom('placement as p')
		.innerJoin('assignment as a', 'a.id', 'p.assignmentId')
		.where('p.accountId', '=', owner)
		.where('p.agreedAt', '>=', from)
		.where('p.agreedAt', '<', until)
		.where('a.deletedAt', 'is', null)
		.select(({ fn }) => fn.countAll<number>().as('agreed'))
		.executeTakeFirstOrThrow();
	return { looked: Number(looked), agreed: Number(agreed) };
}

/** One time at which a helper looked together with clients. */
export interface LookedTogether {
	checkIn: string;
	/** Time of the first reveal of the check-in. */
	at: string;
	/** Path of the check-in's page. */
	href: string;
}

/**
 * Returns the times of an assignment, oldest first, and nothing of where a client stood: browsers
 * keep the assignment's page for reading offline, and could show a place that is erased.
 * @param assignment id of an assignment whose owner the caller has checked
 */
export async function lookedTogetherIn(
	{ read }: Store,
	assignment: string
): Promise<LookedTogether[]> {
	const rows = await read
		.selectFrom('checkIn as c')
		.innerJoin('checkInClient as one', 'one.checkInId', 'c.id')
		.where('c.assignmentId', '=', assignment)
		.where('one.revealedAt', 'is not', null)
		.groupBy('c.id')
		.select(['c.id', ({ fn }) => fn.min<string>('one.revealedAt').as('at')])
		.execute();
	return rows
		.sort((one, other) => (one.at < other.at ? -1 : 1))
		.map(({ id, at }) => ({
			...{ checkIn: id, at },
			href: `/assignments/${assignment}/look-together/${id}`
		}));
}

/**
 * Tells whether a time lies in a part of the history: from `after` on, and before `before`; `null`
 * for no bound.
 */
export function isInPart(
	at: string,
	{ after, before }: { after: string | null; before: string | null }
): boolean {
	return (after === null || at >= after) && (before === null || at < before);
}
