/**
 * The browsers in which one person is a member: the one that joined, and those that came back later.
 * Each opens the membership with an account of its own. The member sees and ends all of them, and
 * says of those that only the owner confirmed whether they are theirs; the owner ends the latter.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { type Standing, allows } from '../../domain/permissions.ts';
import { returnCode } from '../../domain/return-code.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { endStreams } from '../live/end-streams.ts';
import { Refusal } from '../refusal.ts';
import { store } from '../store.ts';
import { type Membership, ownStandingsOf, memberIn, teamIn } from './access.ts';
import { coarse } from './activity.ts';
import { bidFarewell } from './farewells.ts';
import { passOn } from './leaving.ts';
import { joinHiddenAnswers } from './merge.ts';
import { writeTeam } from './write.ts';

/** Maximum number of browsers in a list. */
const MAX_SHOWN = 50;

/** One browser of a member, as this member sees it. */
export interface MemberBrowser {
	/** Id of the row by which its account opens the membership. */
	id: string;
	/** Labels of the devices that are signed in to its account, last seen first. */
	devices: (string | null)[];
	/** Time at which one of them was last seen; `null` when none is signed in. */
	seenAt: string | null;
	/** Time at which it was let in, or at which the member joined. */
	since: string;
	/** Whether it sends the present request. */
	here: boolean;
	/** Whether only the owner said that it is the member's. */
	doubted: boolean;
	/** Digits that also stand in that browser, by which the member recognises it. */
	code: string;
}

/**
 * Returns the browsers in which the reader is a member, the oldest first. A browser that only the
 * owner confirmed sees no other one, because it may be somebody else's.
 */
export async function browsersOf(
	db: Transaction,
	{ me, as, row }: Membership
): Promise<MemberBrowser[]> {
	const rows = await db
		.selectFrom('teamMember')
		.select(['id', 'accountId', 'joinedAt', 'mergedInto', 'confirmedBySelf'])
		.where(({ eb, or }) => or([eb('id', '=', me), eb('mergedInto', '=', me)]))
		.where('accountId', 'is not', null)
		.$if(as !== me, (query) => query.where('id', '=', row))
		.orderBy('joinedAt')
		.orderBy('id')
		.limit(MAX_SHOWN)
		.execute();
	const accounts = rows.flatMap(({ accountId }) => accountId ?? []);
	const devices = await devicesOf(db, accounts);
	return rows.map(({ id, accountId, joinedAt, mergedInto, confirmedBySelf }) => {
		const seen = devices.get(accountId ?? '') ?? [];
		return {
			id,
			devices: seen.map(({ device }) => device),
			seenAt: seen[0]?.seenAt ?? null,
			since: joinedAt,
			here: id === row,
			doubted: mergedInto !== null && confirmedBySelf === 0,
			code: returnCode(id)
		};
	});
}

/** A browser that the owner confirmed, as the owner sees it. */
export interface OwnersBrowser {
	id: string;
	member: string;
	since: string;
	/** Last activity, coarsely; `null` when nobody is signed in there. */
	activeAt: string | null;
}

/**
 * Returns the browsers that only the owner confirmed, of these members.
 * @param members ids of members, none of them the owner
 */
export async function confirmedByOwner(
	db: Transaction,
	members: readonly string[]
): Promise<OwnersBrowser[]> {
	if (members.length === 0) return [];
	const rows = await db
		.selectFrom('teamMember')
		.select(['id', 'accountId', 'joinedAt', 'mergedInto'])
		.where('mergedInto', 'in', members)
		.where('accountId', 'is not', null)
		.where('confirmedBySelf', '=', 0)
		.orderBy('joinedAt')
		.orderBy('id')
		.limit(MAX_SHOWN)
		.execute();
	const accounts = rows.flatMap(({ accountId }) => accountId ?? []);
	const devices = await devicesOf(db, accounts);
	const now = new Date();
	return rows.map(({ id, accountId, joinedAt, mergedInto }) => {
		const [last] = devices.get(accountId ?? '') ?? [];
		return {
			id,
			member: mergedInto ?? '',
			since: joinedAt,
			activeAt: last ? coarse(last.seenAt, now) : null
		};
	});
}

/** Tells whether a member takes part in one browser only. */
export async function isOnlyBrowser(db: Transaction, { me }: Membership): Promise<boolean> {
	const { count } = await db
		.selectFrom('teamMember')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where(({ eb, or }) => or([eb('id', '=', me), eb('mergedInto', '=', me)]))
		.where('accountId', 'is not', null)
		.executeTakeFirstOrThrow();
	return Number(count) === 1;
}

/**
 * Tells whether a browser that only an owner confirmed loses its team when an account is deleted, or
 * is signed out of for good: the membership goes on only in a browser that the member confirmed.
 */
export async function endsOthersWith(db: Transaction, account: string): Promise<boolean> {
	const ended = await db
		.selectFrom('teamMember as own')
		.innerJoin('teamMember as other', 'other.mergedInto', 'own.id')
		.select('own.id')
		.where('own.accountId', '=', account)
		.where('own.mergedInto', 'is', null)
		.where('other.accountId', 'is not', null)
		.groupBy('own.id')
		.having(({ fn }) => fn.max('other.confirmedBySelf'), '=', 0)
		.executeTakeFirst();
	return ended !== undefined;
}

/** Returns the devices that are signed in to these accounts by account, last seen first. */
async function devicesOf(db: Transaction, accounts: readonly string[]) {
	// PostgreSQL has no empty list.
	if (accounts.length === 0) return new Map<string, never[]>();
	const rows = await db
		.selectFrom('authSession as s')
		.innerJoin('authUser as u', 'u.id', 's.userId')
		.select(['u.accountId', 's.device', 's.updatedAt as seenAt'])
		.where('u.accountId', 'in', accounts)
		.where('s.expiresAt', '>', new Date().toISOString())
		.orderBy('s.updatedAt', 'desc')
		.orderBy('s.id')
		.execute();
	return Map.groupBy(rows, ({ accountId }) => accountId);
}

/**
 * Returns a browser of a present member.
 * @throws Refusal `not-found`
 */
async function browserIn(db: Transaction, team: string, id: string) {
	const row = await db
		.selectFrom('teamMember')
		.selectAll()
		.where('id', '=', id)
		.where('teamId', '=', team)
		.executeTakeFirst();
	if (!row?.accountId) throw new Refusal('not-found');
	const { id: member, displayName } = await memberIn(db, team, row.mergedInto ?? row.id);
	const doubted = row.mergedInto !== null && row.confirmedBySelf === 0;
	return { id, member, name: displayName ?? '', account: row.accountId, doubted };
}

type Browser = Awaited<ReturnType<typeof browserIn>>;

/** Returns the standings of a member towards a browser. The owner has none towards another's own. */
function standingsTowards(membership: Membership, { member, doubted }: Browser): Standing[] {
	const standings = ownStandingsOf(membership, member);
	return doubted ? standings : standings.filter((one) => one !== 'owner');
}

/**
 * Returns the browser in the form field `browser`.
 * @throws Refusal `not-found` for the team or the browser
 */
export async function browserInForm(event: RequestEvent, account: string | null) {
	const { membership, team } = await teamIn(event, account);
	const form = await event.request.formData();
	const browser = await browserIn(store().read, team, String(form.get('browser')));
	return { membership, team, browser, form, standings: standingsTowards(membership, browser) };
}

/**
 * Says in another browser of the member that a browser which only the owner confirmed is theirs.
 * From then on it is equal to the others: it shows what was chosen elsewhere, and the membership
 * goes on in it. What it answered before counts as theirs anyway.
 * @throws Refusal `not-found`, or `forbidden`, also in that browser itself
 */
export async function confirm(
	store: Store,
	account: string,
	team: string,
	id: string
): Promise<void> {
	await writeTeam(
		store,
		account,
		team,
		async (db, membership) => {
			const browser = await browserIn(db, team, id);
			if (!allows('browser.confirm', standingsTowards(membership, browser))) {
				throw new Refusal('forbidden');
			}
			if (!browser.doubted) return;
			await joinHiddenAnswers(db, { away: id, into: browser.member });
			await db.updateTable('teamMember').set({ confirmedBySelf: 1 }).where('id', '=', id).execute();
		},
		{ others: true }
	);
}

/**
 * Ends a browser: its account opens the membership no longer, and reads that it was ended. The
 * membership goes on in the others.
 * @throws Refusal `not-found`, or `forbidden`, also for the browser that asks, which leaves or signs
 * out instead
 */
export async function end(store: Store, account: string, team: string, id: string): Promise<void> {
	const ended = await writeTeam(
		store,
		account,
		team,
		async (db, membership) => {
			const browser = await browserIn(db, team, id);
			const isAllowed = allows('browser.end', standingsTowards(membership, browser));
			if (!isAllowed || id === membership.row) throw new Refusal('forbidden');
			await db.updateTable('teamMember').set({ accountId: null }).where('id', '=', id).execute();
			// The browser that joined first holds the membership itself, which the one that asks takes over.
			if (id === browser.member) await passOn(db, { id, teamId: team });
			await bidFarewell(db, team, [browser.account], 'browser-ended');
			return browser.account;
		},
		{ others: true }
	);
	endStreams({ browser: `${id}/${ended}` });
}
