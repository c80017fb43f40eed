/**
 * Writes to a check-in. Each write applies events, raises the revision of every reader whose view
 * has changed, and announces the change to these readers alone.
 */
import type { CheckIn } from '../../domain/check-in.ts';
import { type CheckInEvent, type CheckInFault, reduce } from '../../domain/check-in-changes.ts';
import { type Who, lastViewFor } from '../../domain/check-in-view.ts';
import type { Store } from '../db/client.ts';
import { databaseNow } from '../db/database-clock.ts';
import type { WriteKeys } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import type { RefusalCode } from '../http/refusals.ts';
import { Refusal } from '../refusal.ts';
import { followAgreement } from './agreement-effects.ts';
import { announce } from './announcements.ts';
import { type StoredCheckIn, type StoredClient, save } from './stored-check-in.ts';

const REFUSALS: Record<CheckInFault, RefusalCode> = {
	'unknown-client': 'not-found',
	'already-revealed': 'check-in/already-revealed',
	taken: 'link/taken',
	'not-both': 'not-both',
	'not-revealed': 'not-revealed',
	'not-here': 'not-here',
	'moved-on': 'moved-on',
	expired: 'expired',
	erased: 'erased'
};

export interface Change {
	events: readonly CheckInEvent[];
	/** Hash of the browser's key, if one of the events is a client's first answer through a link. */
	browserHash?: string;
}

/** A check-in after a write, and the time of the write by the database's clock. */
export interface Written {
	stored: StoredCheckIn;
	now: Date;
}

/**
 * Applies events to one check-in in one write.
 * @param plan finds the check-in, checks access to it, and returns the events to apply
 * @param keys that of the helper's account, if the caller knows it
 * @throws Refusal that `plan` throws, or that of the first refused event; then nothing is written
 */
export async function writeCheckIn(
	store: Store,
	plan: (db: Transaction) => Promise<Change & { stored: StoredCheckIn }>,
	keys?: WriteKeys
): Promise<Written> {
	const { changed, ...written } = await store.write(async (db) => {
		const { stored: before, ...change } = await plan(db);
		const now = await databaseNow(db);
		const { after, changed } = applied(before, change, now);
		await save(db, before, after);
		await followAgreement(db, before, after);
		return { stored: after, now, changed };
	}, keys);
	announce(written.stored.checkIn.id, changed);
	return written;
}

/**
 * Returns the check-in after these events. The revisions of all changed views are raised.
 * @returns `changed`: the readers whose view has changed
 * @throws Refusal of the first event that is refused
 */
export function applied(
	before: StoredCheckIn,
	{ events, browserHash }: Change,
	now: Date
): { after: StoredCheckIn; changed: Who[] } {
	let checkIn = before.checkIn;
	for (const event of events) {
		const outcome = reduce(checkIn, event, now);
		if ('fault' in outcome) throw new Refusal(REFUSALS[outcome.fault]);
		checkIn = outcome.checkIn;
	}
	const isChanged = (who: Who) => isOther(before.checkIn, checkIn, who);
	const clients = before.clients.map((stored, index): StoredClient => {
		const client = checkIn.clients[index] ?? stored.client;
		const isHere = isChanged({ client: client.id });
		return {
			client,
			browserHash: hashAfter(stored, client.claimed, browserHash),
			revision: stored.revision + (isHere ? 1 : 0)
		};
	});
	const viewers: Who[] = ['helper', ...checkIn.clients.map(({ id }) => ({ client: id }))];
	const revision = before.revision + (isChanged('helper') ? 1 : 0);
	return { after: { ...before, checkIn, clients, revision }, changed: viewers.filter(isChanged) };
}

/**
 * Tells whether a reader's view has changed since it was last announced. A change that only time
 * has caused, such as the end of a check-in, counts as well, because it was not announced at that
 * time.
 */
function isOther(before: CheckIn, after: CheckIn, who: Who): boolean {
	return JSON.stringify(lastViewFor(before, who)) !== JSON.stringify(lastViewFor(after, who));
}

function hashAfter({ client, browserHash }: StoredClient, claimed: boolean, claimedBy?: string) {
	if (!claimed) return null;
	return client.claimed ? browserHash : (claimedBy ?? browserHash);
}
