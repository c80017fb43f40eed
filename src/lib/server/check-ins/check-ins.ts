/**
 * Commands of a helper: changing and deleting check-ins, renewing links, and turning keys (pressing
 * to look together). Creation is in new-check-in.ts.
 */
import type { CheckInEvent } from '../../domain/check-in-changes.ts';
import type { Position } from '../../domain/continuum.ts';
import type { Store } from '../db/client.ts';
import { accountKey } from '../db/write-keys.ts';
import { endStreams } from '../live/end-streams.ts';
import { Refusal } from '../refusal.ts';
import { ownCheckIn } from './access.ts';
import { checkInsEnded, endingOf } from './endings.ts';
import { tokenOf } from './links.ts';
import { type StoredCheckIn, clientIn } from './stored-check-in.ts';
import { type HelperBody, helperBody } from './views.ts';
import { writeCheckIn } from './write.ts';

/** Link of one client. Its token belongs in the fragment of a page's address. */
export interface ClientLink {
	client: string;
	token: string;
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
	const { stored, now } = await writeCheckIn(
		store,
		async (db) => ({
			stored: await ownCheckIn(db, owner, id),
			events
		}),
		[accountKey(owner)]
	);
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
	const { stored } = await writeCheckIn(
		store,
		async (db) => {
			const before = await ownCheckIn(db, owner, id);
			ended = clientIn(before, client)?.browserHash ?? null;
			return { stored: before, events: [{ type: 'renewLink', client }] };
		},
		[accountKey(owner)]
	);
	if (ended) endStreams({ clientKey: ended });
	return linkOf(stored, client);
}

/**
 * Deletes a check-in with its clients' places, and ends its event streams.
 * @throws Refusal `not-found`
 */
export async function remove(store: Store, owner: string, id: string): Promise<void> {
	const ending = await store.write(async (db) => {
		await ownCheckIn(db, owner, id);
		const ending = await endingOf(db, [id]);
		await db.deleteFrom('checkIn').where('id', '=', id).execute();
		return ending;
	});
	checkInsEnded(ending);
}
