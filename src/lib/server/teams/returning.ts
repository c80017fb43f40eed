/**
 * Coming back as oneself: a browser that is no member asks to be let in as a present member, and
 * that member, in a browser that is signed in, or the team's owner confirms it. Its account then
 * opens this membership and nothing else; the browsers that did so before go on.
 */
import { v7 as uuid } from 'uuid';
import type { RequestEvent } from '@sveltejs/kit';
import { allows } from '../../domain/permissions.ts';
import { namesakeAmong } from '../../domain/same-name.ts';
import { returnCode } from '../../domain/return-code.ts';
import type { Store } from '../db/client.ts';
import { accountKey, teamKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import { type ApiEvent, pathParameter } from '../http/api-event.ts';
import { requireRoom } from '../quotas.ts';
import { returnsPerTeam } from '../rate-limit/limits.ts';
import { Refusal, nullIfNotFound } from '../refusal.ts';
import { store } from '../store.ts';
import { type Membership, memberIn, membershipOf, ownStandingsOf, teamIn } from './access.ts';
import { announceAll } from './announcements.ts';
import { forgetFarewell } from './farewells.ts';
import { invitedTo } from './invitations.ts';
import { namedMembers } from './names.ts';
import { raiseRevision, writeTeam } from './write.ts';

/** Hours after which an unanswered or refused request is forgotten. */
export const RETURN_HOURS = 24;

/** Maximum number of requests that wait in one team. */
const MAX_WAITING = 20;

const HOUR_MS = 3_600_000;

/**
 * Returns the present member of a team who goes by a name; `null` when nobody does. With several of
 * that name it is the one who joined first.
 */
export async function namesake(
	db: Transaction,
	token: string,
	displayName: string
): Promise<{ id: string; displayName: string } | null> {
	const { id: team } = await invitedTo(db, token);
	const found = namesakeAmong(await namedMembers(db, team), displayName);
	return found ? { id: found.id, displayName: found.displayName ?? '' } : null;
}

/**
 * Asks to come back as the member who goes by a name. A request that the account made before in
 * this team is replaced, unless it is the same.
 * @returns id of the team, and whether this made a request
 * @throws Refusal `not-found` for a wrong invitation or a name that nobody has, `invitation-ended`,
 * `full`, or `too-many`
 */
export async function ask(
	store: Store,
	account: string,
	{ token, displayName }: { token: string; displayName: string }
): Promise<{ team: string; asked: boolean }> {
	const { id: team } = await invitedTo(store.read, token);
	await returnsPerTeam.demand(team);
	const asked = await store.write(
		async (db) => {
			await invitedTo(db, token);
			const member = await namesake(db, token, displayName);
			if (!member) throw new Refusal('not-found');
			if (await membershipOf(db, account, team).catch(nullIfNotFound)) return false;
			const now = new Date();
			const before = await requestOf(db, account, team);
			if (before && before.memberId === member.id && before.refusedAt === null) return false;
			await requireRoom(db, 'teams', account);
			if ((await waitingIn(db, team)).length >= MAX_WAITING) throw new Refusal('too-many');
			await db
				.deleteFrom('teamReturn')
				.where('teamId', '=', team)
				.where('accountId', '=', account)
				.execute();
			await db
				.insertInto('teamReturn')
				.values({
					id: uuid(),
					teamId: team,
					memberId: member.id,
					accountId: account,
					requestedAt: now.toISOString(),
					expiresAt: new Date(now.getTime() + RETURN_HOURS * HOUR_MS).toISOString()
				})
				.execute();
			await raiseRevision(db, team);
			return true;
		},
		[teamKey(team), accountKey(account)]
	);
	if (asked) await announceAll(store, [team]);
	return { team, asked };
}

/** Returns the account's request in a team; `null` when there is none, or it has expired. */
async function requestOf(db: Transaction, account: string, team: string) {
	const row = await db
		.selectFrom('teamReturn')
		.innerJoin('teamMember as who', 'who.id', 'teamReturn.memberId')
		.innerJoin('team', 'team.id', 'teamReturn.teamId')
		.selectAll('teamReturn')
		.select(['who.displayName', 'team.name'])
		.where('teamReturn.teamId', '=', team)
		.where('teamReturn.accountId', '=', account)
		.where('teamReturn.expiresAt', '>', new Date().toISOString())
		.executeTakeFirst();
	return row ?? null;
}

async function waitingIn(db: Transaction, team: string) {
	return db
		.selectFrom('teamReturn')
		.innerJoin('teamMember as who', 'who.id', 'teamReturn.memberId')
		.select(['teamReturn.id', 'teamReturn.memberId', 'teamReturn.requestedAt', 'who.displayName'])
		.where('teamReturn.teamId', '=', team)
		.where('teamReturn.refusedAt', 'is', null)
		.where('teamReturn.expiresAt', '>', new Date().toISOString())
		.orderBy('teamReturn.requestedAt')
		.orderBy('teamReturn.id')
		.execute();
}

/** A request, as shown to those who may answer it. */
export interface WaitingReturn {
	id: string;
	displayName: string;
	code: string;
	requestedAt: string;
	/** Whether it asks to be the reader of the list. */
	you: boolean;
}

/** Returns the waiting requests that a member may answer. */
export async function answerable(
	db: Transaction,
	membership: Membership
): Promise<WaitingReturn[]> {
	const rows = await waitingIn(db, membership.team);
	return rows
		.filter(({ memberId }) => allows('return.decide', ownStandingsOf(membership, memberId)))
		.map(({ id, memberId, displayName, requestedAt }) => ({
			id,
			displayName: displayName ?? '',
			code: returnCode(id),
			requestedAt,
			you: memberId === membership.me
		}));
}

/**
 * Answers a request.
 * @throws Refusal `not-found` for a request that was answered, withdrawn or has expired, `forbidden`,
 * or `full`
 */
export async function decide(
	store: Store,
	account: string,
	team: string,
	{ request, accept }: { request: string; accept: boolean }
): Promise<void> {
	await writeTeam(
		store,
		account,
		team,
		async (db, membership) => {
			const row = await waitingRow(db, team, request);
			if (!allows('return.decide', ownStandingsOf(membership, row.memberId))) {
				throw new Refusal('forbidden');
			}
			const now = new Date().toISOString();
			if (!accept) {
				await db
					.updateTable('teamReturn')
					.set({ refusedAt: now })
					.where('id', '=', request)
					.execute();
				return;
			}
			await db.deleteFrom('teamReturn').where('id', '=', request).execute();
			if (await membershipOf(db, row.accountId, team).catch(nullIfNotFound)) return;
			await requireRoom(db, 'teams', row.accountId);
			await requireRoom(db, 'formerMembers', team);
			await forgetFarewell(db, team, row.accountId);
			await db
				.insertInto('teamMember')
				.values({
					id: uuid(),
					teamId: team,
					accountId: row.accountId,
					displayName: null,
					joinedAt: now,
					// Nobody new has joined: the row gives an account the membership that it names.
					leftAt: now,
					mergedInto: row.memberId,
					confirmedBySelf: row.memberId === membership.me ? 1 : 0
				})
				.execute();
		},
		{ others: true }
	);
}

/**
 * Returns a waiting request.
 * @throws Refusal `not-found`
 */
async function waitingRow(db: Transaction, team: string, request: string) {
	const row = await db
		.selectFrom('teamReturn')
		.selectAll()
		.where('id', '=', request)
		.where('teamId', '=', team)
		.where('refusedAt', 'is', null)
		.where('expiresAt', '>', new Date().toISOString())
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found');
	const { displayName } = await memberIn(db, team, row.memberId);
	return { ...row, name: displayName ?? '' };
}

/**
 * Returns the request in the form field `request`, and the form itself.
 * @throws Refusal `not-found` for the team or the request
 */
export async function returnInForm(event: RequestEvent, account: string | null) {
	const found = await teamIn(event, account);
	const form = await event.request.formData();
	return { form, ...(await withReturn(found, String(form.get('request')))) };
}

/**
 * Returns the request in the path.
 * @throws Refusal `not-found` for the team or the request
 */
export async function returnInPath(event: ApiEvent, account: string | null) {
	const found = await teamIn(event, account);
	return withReturn(found, pathParameter(event, 'returnId'));
}

async function withReturn({ membership, team }: Awaited<ReturnType<typeof teamIn>>, id: string) {
	const { id: request, memberId, name } = await waitingRow(store().read, team, id);
	return { membership, team, request, name, standings: ownStandingsOf(membership, memberId) };
}

/** The request as the browser that made it sees it. */
export interface OwnReturn {
	team: { id: string; name: string };
	displayName: string;
	code: string;
	state: 'waiting' | 'refused' | 'accepted';
}

/**
 * Returns the account's own request to come back to the team in the path.
 * @throws Refusal `not-found` without a request, as for a team that does not exist
 */
export async function ownReturnIn(event: ApiEvent, account: string | null) {
	if (account === null) throw new Refusal('no-session');
	const team = pathParameter(event, 'id');
	return { own: await requireOwnReturn(store().read, account, team), standings: [] };
}

/**
 * Returns the account's own request to come back to a team.
 * @throws Refusal `not-found`
 */
export async function requireOwnReturn(
	db: Transaction,
	account: string,
	team: string
): Promise<OwnReturn> {
	const own = await ownReturn(db, account, team);
	if (!own) throw new Refusal('not-found');
	return own;
}

async function ownReturn(
	db: Transaction,
	account: string,
	team: string
): Promise<OwnReturn | null> {
	const membership = await membershipOf(db, account, team).catch(nullIfNotFound);
	if (membership) {
		const { name, displayName } = membership;
		return { team: { id: team, name }, displayName, code: '', state: 'accepted' };
	}
	const row = await requestOf(db, account, team);
	if (!row) return null;
	return {
		team: { id: team, name: row.name },
		displayName: row.displayName ?? '',
		code: returnCode(row.id),
		state: row.refusedAt === null ? 'waiting' : 'refused'
	};
}
