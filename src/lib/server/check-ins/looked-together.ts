/** Times at which helper and clients looked together, which stay when the clients' places are erased. */
import { m } from '$lib/generated/paraglide/messages.js';
import { type Client, isLooking } from '../../domain/check-in.ts';
import { sideOf, strengthOf } from '../../domain/continuum.ts';
import type { Locale } from '../../domain/locale.ts';
import { isolate } from '../../domain/typed-text.ts';
import type { YearTogether } from '../../domain/year.ts';
import type { Store } from '../db/client.ts';
import { placeSaid } from '../texts/check-in.ts';
import { checkInsById } from './stored-check-in.ts';

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
	/** Time of the first reveal of the check-in. */
	at: string;
	/** Path of the check-in's page. */
	href: string;
	/** The place of each client in words, until it is erased. */
	marks: string[];
}

/**
 * Returns the times of an assignment, oldest first.
 * @param assignment id of an assignment whose owner the caller has checked
 * @param range times to include: from `after` on, and before `before`; `null` for no bound
 */
export async function lookedTogetherIn(
	{ read }: Store,
	assignment: string,
	{ after, before }: { after: string | null; before: string | null },
	locale: Locale
): Promise<LookedTogether[]> {
	const rows = await read
		.selectFrom('checkIn as c')
		.innerJoin('checkInClient as one', 'one.checkInId', 'c.id')
		.where('c.assignmentId', '=', assignment)
		.where('one.revealedAt', 'is not', null)
		.groupBy('c.id')
		.select(['c.id', ({ fn }) => fn.min<string>('one.revealedAt').as('at')])
		.execute();
	const within = rows.filter(
		({ at }) => (after === null || at >= after) && (before === null || at < before)
	);
	const ids = within.map(({ id }) => id);
	const found = await checkInsById(read, ids);
	const clients = new Map(found.map(({ checkIn: { id, clients } }) => [id, clients]));
	return within
		.sort((one, other) => (one.at < other.at ? -1 : 1))
		.map(({ id, at }) => ({
			at,
			href: `/assignments/${assignment}/look-together/${id}`,
			marks: (clients.get(id) ?? []).flatMap((client) => markInWords(client, locale) ?? [])
		}));
}

/** Returns the label and the place of a client; `null` before the reveal and once it is erased. */
function markInWords(client: Client, locale: Locale): string | null {
	const { answer, label } = client;
	if (!isLooking(client) || !answer) return null;
	const place =
		answer.position === null
			? m.look_undecided_place({}, { locale })
			: placeSaid(locale, sideOf(answer.position), strengthOf(answer.position), 'theirs');
	return `${isolate(label)}: ${place}`;
}
