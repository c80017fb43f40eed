/**
 * Commands of a team's members about a request to a client: asking, joining with an own place,
 * and declining. Its link is in client-request-link.ts, and the client's side in
 * check-ins/request-clients.ts.
 */
import type { Position } from '../../domain/continuum.ts';
import type { Address } from '../../domain/explanation.ts';
import type { LinkDays } from '../../domain/link-days.ts';
import type { Locale } from '../../domain/locale.ts';
import { linksOf } from '../check-ins/check-ins.ts';
import { requestToken } from '../check-ins/links.ts';
import { type MadeCheckIn, createIn } from '../check-ins/new-check-in.ts';
import { type StoredCheckIn, checkInById } from '../check-ins/stored-check-in.ts';
import { helperBody } from '../check-ins/views.ts';
import type { Store } from '../db/client.ts';
import { databaseNow } from '../db/database-clock.ts';
import type { ClientRequestTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { type Membership, assignmentIn } from './access.ts';
import { type Detail, detailAfterWrite } from './assignment-detail.ts';
import { counterpartFor } from './counterparts.ts';
import { peopleOf, presentAmong, rolesOf } from './settled-roles.ts';
import { openRequestRow } from './stored-client-request.ts';
import { writeTeamAssignment } from './write.ts';

const DAY_MS = 86_400_000;

/** Team and shared assignment that a request belongs to. */
export type At = readonly [team: string, assignment: string];

export interface NewClientRequest {
	id: string;
	/** Ids of the members whom it concerns. */
	members: readonly string[];
	label: string;
	address: Address;
	locale: Locale;
	days: LinkDays;
	/** Hash of the request body, by which a repeated request is recognised. */
	fingerprint: string;
}

export interface MadeRequest {
	assignment: Detail;
	/** Token of the client's link. */
	token: string;
	created: boolean;
}

/**
 * Stores a request once. Nothing is stored with the members whom it concerns.
 * @throws Refusal `not-found`, `client-request/roles-first` unless a round was revealed and the roles
 * are divided, `client-request/open` while another request is open, `taken` for an id in use, or
 * `invalid` for an id that no present member has
 */
export function ask(
	store: Store,
	account: string,
	at: At,
	{ id, members, label, address, locale, days, fingerprint }: NewClientRequest
): Promise<MadeRequest> {
	return writeTeamAssignment(
		store,
		account,
		at,
		async (db, membership) => {
			requireSelf(membership);
			const shared = await assignmentIn(db, membership.team, at[1]);
			const before = await repeated(db, { id, assignment: shared.id, fingerprint }, membership);
			if (before) return madeOf(db, membership, before, false);
			const present = presentAmong(await peopleOf(db, membership.team));
			const hasRoles = shared.roles !== null && rolesOf(shared.roles, present) !== null;
			if (!hasRoles || shared.revealedId === null) throw new Refusal('client-request/roles-first');
			if (await openRequestRow(db, shared.id)) throw new Refusal('client-request/open');
			if (members.some((one) => present.get(one) !== one)) {
				throw new Refusal('invalid', [{ path: 'members', code: 'member' }]);
			}
			const now = await databaseNow(db);
			const row: ClientRequestTable = {
				...{ id, teamAssignmentId: shared.id, askedBy: membership.me, question: shared.question },
				...{ label, address, locale, linkVersion: 1, browserHash: null, fingerprint },
				createdAt: now.toISOString(),
				expiresAt: new Date(now.getTime() + days * DAY_MS).toISOString()
			};
			await db.insertInto('clientRequest').values(row).execute();
			await db
				.insertInto('clientRequestMember')
				.values(
					members.map((memberId) => ({
						requestId: id,
						memberId,
						replied: 0 as const,
						checkInId: null
					}))
				)
				.execute();
			return madeOf(db, membership, row, true);
		},
		{ ids: [id] }
	);
}

async function madeOf(
	db: Transaction,
	membership: Membership,
	row: ClientRequestTable,
	created: boolean
): Promise<MadeRequest> {
	const assignment = await detailAfterWrite(db, membership, row.teamAssignmentId);
	return { assignment, token: requestToken(row), created };
}

/** Returns the request that an earlier request with this id and body has made. */
async function repeated(
	db: Transaction,
	{ id, assignment, fingerprint }: { id: string; assignment: string; fingerprint: string },
	{ me }: Membership
): Promise<ClientRequestTable | null> {
	const row = await db
		.selectFrom('clientRequest')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) return null;
	const isSame =
		row.teamAssignmentId === assignment && row.fingerprint === fingerprint && row.askedBy === me;
	if (!isSame) throw new Refusal('taken');
	return row;
}

/**
 * Repeats, within a write, the check that the member confirmed this browser.
 * @throws Refusal `forbidden`
 */
function requireSelf({ me, as }: Membership): void {
	if (me !== as) throw new Refusal('forbidden');
}

/**
 * Returns the open request of an assignment.
 * @throws Refusal `not-found` without one
 */
export async function openIn(db: Transaction, assignment: string): Promise<ClientRequestTable> {
	const row = await openRequestRow(db, assignment);
	if (!row) throw new Refusal('not-found');
	return row;
}

export interface Joining {
	/** Id of the new check-in. */
	id: string;
	helperName: string;
	contact: string | null;
	/** Place of the member; `null` for undecided. */
	position: Position | null;
	fingerprint: string;
}

/**
 * Joins a request: makes a check-in of the member's own assignment about the same question, with this
 * client. The own assignment is made if there is none yet.
 * @throws Refusal `not-found` for a member whom no open request concerns, `check-in/open` when the
 * member has joined already, or is looking together on that assignment in another way, `full`, or
 * `taken` for an id in use
 */
export function join(
	store: Store,
	account: string,
	at: At,
	{ id, helperName, contact, position, fingerprint }: Joining
): Promise<MadeCheckIn> {
	return writeTeamAssignment(
		store,
		account,
		at,
		async (db, membership) => {
			requireSelf(membership);
			const shared = await assignmentIn(db, membership.team, at[1]);
			const request = await openIn(db, shared.id);
			const asked = await askedMember(db, request.id, membership.me);
			const before = asked.checkInId === null ? null : await checkInById(db, asked.checkInId);
			if (before) return madeBefore(db, before, { account, id, fingerprint });
			const assignment = await counterpartFor(db, account, shared);
			const { question, address, locale, label } = request;
			const made = await createIn(db, account, assignment, {
				...{ id, kind: 'expectation', question, helperName, contact, address, locale, position },
				...{
					expiresAt: new Date(request.expiresAt),
					clients: [{ label, guess: null }],
					fingerprint
				}
			});
			await reply(db, request.id, membership.me, id);
			return made;
		},
		{ ids: [id] }
	);
}

/**
 * Returns the check-in with which the member has joined before, to a repeated request.
 * @throws Refusal `check-in/open` to another request
 */
async function madeBefore(
	db: Transaction,
	before: StoredCheckIn,
	{ account, id, fingerprint }: { account: string; id: string; fingerprint: string }
): Promise<MadeCheckIn> {
	const { owner, checkIn } = before;
	const isSame = owner === account && checkIn.id === id && before.fingerprint === fingerprint;
	if (!isSame) throw new Refusal('check-in/open');
	const now = await databaseNow(db);
	return { checkIn: helperBody(before, now), links: linksOf(before), created: false };
}

/**
 * Declines a request. A member who has joined deletes the own check-in instead.
 * @throws Refusal `not-found` for a member whom no open request concerns, or `check-in/open` for one
 * who has joined
 */
export function decline(store: Store, account: string, at: At): Promise<Detail> {
	return writeTeamAssignment(store, account, at, async (db, membership) => {
		requireSelf(membership);
		const { id } = await openIn(db, at[1]);
		const asked = await askedMember(db, id, membership.me);
		if (asked.checkInId !== null) throw new Refusal('check-in/open');
		await reply(db, id, membership.me, null);
		return detailAfterWrite(db, membership, at[1]);
	});
}

async function askedMember(db: Transaction, request: string, member: string) {
	const row = await db
		.selectFrom('clientRequestMember')
		.selectAll()
		.where('requestId', '=', request)
		.where('memberId', '=', member)
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found');
	return row;
}

async function reply(db: Transaction, request: string, member: string, checkInId: string | null) {
	await db
		.updateTable('clientRequestMember')
		.set({ replied: 1, checkInId })
		.where('requestId', '=', request)
		.where('memberId', '=', member)
		.execute();
}
