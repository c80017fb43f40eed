/** Creation of check-ins. */
import { v7 as uuid } from 'uuid';
import { type CheckIn, type Client, isOpen } from '../../domain/check-in.ts';
import { settle } from '../../domain/check-in-changes.ts';
import type { Position } from '../../domain/continuum.ts';
import { DEFAULT_LINK_DAYS, type LinkDays } from '../../domain/link-days.ts';
import { ownAssignment } from '../assignments/ownership.ts';
import type { Store } from '../db/client.ts';
import { databaseNow } from '../db/database-clock.ts';
import { accountKey, idKey, type WriteKeys } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import { requireRoom } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { type ClientLink, linksOf } from './check-ins.ts';
import {
	type StoredCheckIn,
	checkInById,
	checkInsById,
	toCheckInRow,
	toClientRow
} from './stored-check-in.ts';
import { type HelperBody, helperBody } from './views.ts';

const DAY_MS = 86_400_000;

/** Fields of a check-in that its helper chooses. */
type Chosen =
	'id' | 'kind' | 'question' | 'helperName' | 'contact' | 'address' | 'locale' | 'position';

export interface NewCheckIn extends Pick<CheckIn, Chosen> {
	days?: LinkDays | undefined;
	/** Time at which the links expire, instead of after `days`. */
	expiresAt?: Date | undefined;
	clients: readonly { id?: string | undefined; label: string; guess: Position | null }[];
	/** Hash of the request body, by which a repeated request is recognised. */
	fingerprint: string;
}

export interface MadeCheckIn {
	checkIn: HelperBody;
	links: ClientLink[];
	created: boolean;
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
	return store.write((db) => createIn(db, owner, assignment, body), keysOf(owner, body));
}

function keysOf(owner: string, { id, clients }: NewCheckIn): WriteKeys {
	return [accountKey(owner), ...[id, ...clients.flatMap((client) => client.id ?? [])].map(idKey)];
}

/** Does what {@link create} does, as a part of a write. */
export async function createIn(
	db: Transaction,
	owner: string,
	assignment: string,
	body: NewCheckIn
): Promise<MadeCheckIn> {
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
	{ days = DEFAULT_LINK_DAYS, expiresAt, clients, fingerprint, ...body }: NewCheckIn,
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
		expiresAt: expiresAt ?? new Date(now.getTime() + days * DAY_MS),
		proposal: null,
		clients: made
	};
	const stored = made.map((client) => ({ client, browserHash: null, revision: 1 }));
	return { checkIn, owner, revision: 1, fingerprint, clients: stored };
}
