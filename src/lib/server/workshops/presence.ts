/**
 * Presence of seats. A request or an open stream only marks its seat as seen in memory. A periodic
 * flush writes the seen seats to the database together, except those whose stored time is still
 * recent. A seat that counted as absent is written within 100 ms.
 */
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { batch } from '../../timing/batch.ts';
import { live } from '../live/hub.ts';
import { logFault } from '../telemetry/log.ts';
import { whenPossible } from '../refusal.ts';
import { store } from '../store.ts';
import { announce, channelOf, raiseRevision } from './write.ts';
import { PRESENT_MS, countSeats } from './counts.ts';

/** Milliseconds between two flushes, which write the seen seats to the database. */
export const FLUSH_MS = 15_000;

/** Age in milliseconds below which a stored `seenAt` is not updated. */
const STALE_MS = 20_000;

/**
 * Milliseconds for which the flush for a returning seat waits, so that other returning seats share
 * it.
 */
const GATHER_MS = 100;

/** Maximum number of ids in one statement. */
const MAX_IDS = 500;

/** Seats seen since the last flush, per workshop. */
const seenSeats = new Map<string, Set<string>>();
/**
 * Workshops with an open stream in this process, by code, each with the number of present seats at
 * its last flush; `null` before the first flush.
 */
const watched = new Map<string, number | null>();
/** Timers of early flushes for returning seats. */
const timers = new Set<NodeJS.Timeout>();
const flushing = new Set<Promise<void>>();

/**
 * Records that a seat was seen. If the seat counted as absent, it is written to the database early.
 */
export function recordPresence(code: string, seat: { id: string; seenAt: string }): void {
	const age = Date.now() - Date.parse(seat.seenAt);
	if (age < STALE_MS) return;
	seenIn(code).add(seat.id);
	if (age >= PRESENT_MS) addReturning(code, seat.id);
}

/**
 * Adds a seat that was absent to an early flush. Absent seats often return together, as after a
 * break, and then share one flush.
 */
const addReturning = batch<string, string>((code, close) => {
	const timer = setTimeout(() => {
		timers.delete(timer);
		close();
		flushSoon(code);
	}, GATHER_MS);
	timers.add(timer.unref());
});

function flushSoon(code: string) {
	const done = whenPossible(flushOne(store(), code))
		.catch((error: unknown) => logFault('presence', null, error))
		.finally(() => flushing.delete(done));
	flushing.add(done);
}

/**
 * Cancels planned flushes and waits for running ones. Must be called before the database closes. A
 * seat whose flush is cancelled counts as present again from its next request, to the restarted
 * server or to another instance.
 */
export async function stopFlushing(): Promise<void> {
	for (const timer of timers) clearTimeout(timer);
	timers.clear();
	await Promise.all(flushing);
}

/**
 * Includes a workshop in every flush from now on, because this process has an open stream of the
 * workshop.
 */
export function trackStreams(code: string): void {
	if (!watched.has(code)) watched.set(code, null);
}

function seenIn(code: string): Set<string> {
	const known = seenSeats.get(code) ?? new Set();
	seenSeats.set(code, known);
	return known;
}

/**
 * Writes the seats that were seen since the last flush, and announces changed numbers of
 * participants. A phone that leaves sends nothing, so only the count at a flush shows that it has
 * left.
 */
export async function flush(store: Store): Promise<void> {
	for (const code of new Set([...seenSeats.keys(), ...watched.keys()])) await flushOne(store, code);
}

async function flushOne(store: Store, code: string): Promise<void> {
	const watchers = live().watchers(channelOf(code));
	const seats = [...new Set([...watchers, ...(seenSeats.get(code) ?? [])])];
	seenSeats.delete(code);
	const row = await store.read
		.selectFrom('workshop')
		.select('id')
		.where('code', '=', code)
		.executeTakeFirst();
	if (!row) {
		watched.delete(code);
		return announce(code);
	}
	const now = new Date();
	const { present, hasChanged } = await store.write(
		async (db) => {
			const { seats: before } = await countSeats(db, row.id, null, now);
			const moved = await refresh(db, seats, now);
			const present = moved ? (await countSeats(db, row.id, null, now)).seats : before;
			const last = watched.get(code);
			// A seat that stays present only gets a later time. No stream shows that time, so the
			// revision stays the same.
			const hasChanged = present !== before || (last !== undefined && present !== last);
			if (hasChanged) await raiseRevision(db, code);
			return { present, hasChanged };
		},
		[channelOf(code)]
	);
	// A workshop without an open stream need not be counted at the next flush.
	if (!live().isWatched(channelOf(code))) watched.delete(code);
	else watched.set(code, present);
	if (hasChanged) announce(code);
}

/**
 * Writes the time at which seats were seen.
 * @returns whether the `seenAt` of any seat was updated
 */
async function refresh(db: Transaction, seats: readonly string[], now: Date): Promise<boolean> {
	const limit = new Date(now.getTime() - STALE_MS).toISOString();
	let moved = 0n;
	for (let from = 0; from < seats.length; from += MAX_IDS) {
		const { numUpdatedRows } = await db
			.updateTable('workshopSeat')
			.set({ seenAt: now.toISOString() })
			.where('id', 'in', seats.slice(from, from + MAX_IDS))
			.where('seenAt', '<', limit)
			.executeTakeFirst();
		moved += numUpdatedRows;
	}
	return moved > 0n;
}
