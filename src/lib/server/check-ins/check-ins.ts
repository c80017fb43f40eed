/**
 * Commands of a helper: creating, changing and deleting check-ins, renewing links, and turning keys
 * (pressing to look together).
 */
import { v7 as uuid } from 'uuid';
import { type CheckIn, type CheckInKind, type Client, isOpen } from '../../domain/check-in.ts';
import { type CheckInEvent, settle } from '../../domain/check-in-changes.ts';
import type { Position } from '../../domain/continuum.ts';
import type { Address } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { DEFAULT_LINK_DAYS, type LinkDays } from '../../domain/link-days.ts';
import { ownAssignment } from '../assignments/ownership.ts';
import type { Store } from '../db/client.ts';
import { databaseNow } from '../db/database-clock.ts';
import type { Transaction } from '../db/writes.ts';
import { endStreams } from '../live/end-streams.ts';
import { requireRoom } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { ownCheckIn } from './access.ts';
import { tokenOf } from './links.ts';
import {
	type StoredCheckIn,
	checkInById,
	checkInsById,
	clientIn,
	toCheckInRow,
	toClientRow
} from './stored-check-in.ts';
import { type HelperBody, helperBody } from './views.ts';
import { writeCheckIn } from './write.ts';

const DAY_MS = 86_400_000;

export interface NewCheckIn {
	id: string;
	kind: CheckInKind;
	question: string;
	helperName: string;
	contact: string | null;
	address: Address;
	locale: Locale;
	/** Place of the helper; `null` for undecided. */
	position: Position | null;
	days?: LinkDays | undefined;
	clients: readonly { id?: string | undefined; label: string; guess: Position | null }[];
	/** Hash of the request body, by which a repeated request is recognised. */
	fingerprint: string;
}

/** Link of one client. Its token belongs in the fragment of a page's address. */
export interface ClientLink {
	client: string;
	token: string;
}

export interface MadeCheckIn {
	checkIn: HelperBody;
	links: ClientLink[];
	created: boolean;
}

/** Derives the links of all clients, since links are not stored. */
export function linksOf({ checkIn: { clients } }: StoredCheckIn): ClientLink[] {
	return clients.map((client) => ({ client: client.id, token: tokenOf(client) }));
}

/**
 * Derives the link of one client, since links are not stored.
 * @throws Refusal `not-found` for a client of another check-in
 */
export function linkOf(stored: StoredCheckIn, client: string): { token: string } {
	const found = clientIn(stored, client);
	if (!found) throw new Refusal('not-found');
	return { token: tokenOf(found.client) };
}

/**
 * Stores a new check-in once: a repeated request with the same id and body returns the stored
 * check-in.
 * @throws Refusal `not-found`, `full`, `check-in/open` while the assignment has another check-in
 * that is open, or `taken` when the id of the check-in or of a client is in use
 */
export function create(
	store: Store,
	owner: string,
	assignment: string,
	body: NewCheckIn
): Promise<MadeCheckIn> {
	return store.write(async (db) => {
		await ownAssignment(db, owner, assignment);
		const now = await databaseNow(db);
		const before = await repeated(db, owner, assignment, body);
		if (before) {
			return { checkIn: helperBody(before, now), links: linksOf(before), created: false };
		}
		await requireRoom(db, 'checkInsOfAssignment', assignment);
		if (await hasOpen(db, assignment, now)) throw new Refusal('check-in/open');
		await requireRoom(db, 'checkIns', owner);
		const stored = newStored(owner, assignment, body, now);
		await requireFreeIds(db, stored.checkIn.clients);
		await db.insertInto('checkIn').values(toCheckInRow(stored)).execute();
		const rows = stored.clients.map((client, ordinal) =>
			toClientRow(client, { checkInId: body.id, ordinal })
		);
		await db.insertInto('checkInClient').values(rows).execute();
		return { checkIn: helperBody(stored, now), links: linksOf(stored), created: true };
	});
}

/** Returns the check-in that an earlier request with this id and body has made. */
async function repeated(
	db: Transaction,
	owner: string,
	assignment: string,
	{ id, fingerprint }: NewCheckIn
): Promise<StoredCheckIn | null> {
	const row = await db.selectFrom('checkIn').select('id').where('id', '=', id).executeTakeFirst();
	if (!row) return null;
	const before = await checkInById(db, id);
	const isSame =
		before?.owner === owner &&
		before.checkIn.assignment === assignment &&
		before.fingerprint === fingerprint;
	if (!isSame) throw new Refusal('taken');
	return before;
}

/** Tells whether this assignment has another check-in in which a client can still look together. */
async function hasOpen(db: Transaction, assignment: string, now: Date): Promise<boolean> {
	const rows = await db
		.selectFrom('checkIn')
		.select('id')
		.where('assignmentId', '=', assignment)
		.where('expiresAt', '>', now.toISOString())
		.execute();
	const found = await checkInsById(
		db,
		rows.map(({ id }) => id)
	);
	return found.some(({ checkIn }) => isOpen(settle(checkIn, now)));
}

async function requireFreeIds(db: Transaction, clients: readonly Client[]): Promise<void> {
	const ids = clients.map(({ id }) => id);
	const row = await db
		.selectFrom('checkInClient')
		.select('id')
		.where('id', 'in', ids)
		.executeTakeFirst();
	if (row) throw new Refusal('taken');
}

function newStored(
	owner: string,
	assignment: string,
	{ days = DEFAULT_LINK_DAYS, clients, fingerprint, ...body }: NewCheckIn,
	now: Date
): StoredCheckIn {
	const made = clients.map(({ id = uuid(), label, guess }): Client => {
		const link = { linkVersion: 1, claimed: false, sharedDevice: false };
		const looking = { key: null, revealedAt: null, question: 0 };
		const agreeing = { consent: null, doubts: false };
		return { id, label, guess, state: 'waiting', answer: null, ...link, ...looking, ...agreeing };
	});
	const checkIn: CheckIn = {
		...body,
		assignment,
		createdAt: now,
		expiresAt: new Date(now.getTime() + days * DAY_MS),
		proposal: null,
		clients: made
	};
	const stored = made.map((client) => ({ client, browserHash: null, revision: 1 }));
	return { checkIn, owner, revision: 1, fingerprint, clients: stored };
}

/** Changes to a check-in. Fields that are absent do not change. */
export interface CheckInEdit {
	/** Place of the helper; `null` for undecided. */
	position?: Position | null;
	clients?: readonly { id: string; guess: Position | null }[];
}

/**
 * Changes the helper's own place and guesses.
 * @throws Refusal `not-found`, `expired`, or `check-in/already-revealed` once a client has seen
 * them
 */
export async function edit(
	store: Store,
	owner: string,
	id: string,
	{ position, clients = [] }: CheckInEdit
): Promise<HelperBody> {
	const events: CheckInEvent[] = clients.map(({ id: client, guess }) => ({
		type: 'guess',
		client,
		guess
	}));
	if (position !== undefined) events.push({ type: 'place', position });
	return act(store, owner, id, events);
}

/**
 * Turns the helper's key: the helper wants to look together. The places are revealed if the
 * client's key is turned too.
 * @throws Refusal `not-found`, `not-both`, `expired` or `check-in/already-revealed`
 */
export function turnKey(store: Store, owner: string, id: string, client: string) {
	return act(store, owner, id, [{ type: 'turnKey', client, by: 'helper' }]);
}

/**
 * Reveals the places by one press on the helper's device, on which the client answered.
 * @throws Refusal `not-found`, `not-both` for a client who answered elsewhere, `expired` or
 * `check-in/already-revealed`
 */
export function turnBoth(store: Store, owner: string, id: string, client: string) {
	return act(store, owner, id, [{ type: 'turnBoth', client }]);
}

/**
 * Withdraws the helper's press on "look together".
 * @throws Refusal `not-found`, `expired` or `check-in/already-revealed`
 */
export function withdrawKey(store: Store, owner: string, id: string, client: string) {
	return act(store, owner, id, [{ type: 'withdrawKey', client, by: 'helper' }]);
}

/**
 * Shows a question for the conversation on the screens of both helper and client.
 * @throws Refusal `not-found` or `not-revealed`
 */
export function showQuestion(
	store: Store,
	owner: string,
	id: string,
	{ client, question }: { client: string; question: number }
) {
	return act(store, owner, id, [{ type: 'showQuestion', client, question }]);
}

async function act(
	store: Store,
	owner: string,
	id: string,
	events: readonly CheckInEvent[]
): Promise<HelperBody> {
	const { stored, now } = await writeCheckIn(store, async (db) => ({
		stored: await ownCheckIn(db, owner, id),
		events
	}));
	return helperBody(stored, now);
}

/**
 * Renews a client's link. The old link no longer works, the answer given through it is erased, and
 * the event streams of the browser that answered end.
 * @throws Refusal `not-found`, `expired` or `check-in/already-revealed`
 */
export async function renewLink(
	store: Store,
	owner: string,
	id: string,
	client: string
): Promise<{ token: string }> {
	let ended: string | null = null;
	const { stored } = await writeCheckIn(store, async (db) => {
		const before = await ownCheckIn(db, owner, id);
		ended = clientIn(before, client)?.browserHash ?? null;
		return { stored: before, events: [{ type: 'renewLink', client }] };
	});
	if (ended) endStreams({ clientKey: ended });
	return linkOf(stored, client);
}

/**
 * Deletes a check-in with its clients' places, and ends its event streams.
 * @throws Refusal `not-found`
 */
export async function remove(store: Store, owner: string, id: string): Promise<void> {
	await store.write(async (db) => {
		await ownCheckIn(db, owner, id);
		await db.deleteFrom('checkIn').where('id', '=', id).execute();
	});
	endStreams({ checkIn: id });
}
