/**
 * Presence of seats. A request or an open stream does not write by itself: seats seen are collected
 * in memory, and a periodic flush writes them together, and only those whose stored time is about
 * to expire. A seat that counted as absent is written within 100 ms.
 */
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { batch } from '../../timing/batch.ts';
import { live } from '../live/hub.ts';
import { logFault } from '../log.ts';
import { whenPossible } from '../refusal.ts';
import { store } from '../store.ts';
import { announce, channelOf, raiseRevision } from './write.ts';
import { PRESENT_MS, countSeats } from './counts.ts';

/** Milliseconds between two flushes. */
export const FLUSH_MS = 15_000;

/** Age in milliseconds below which a stored `seenAt` is left as it is. */
const STALE_MS = 20_000;

/** Milliseconds that the flush for a returning seat waits for others that return as well. */
const GATHER_MS = 100;

/** Maximum number of ids in one statement. */
const MAX_IDS = 500;

/** Seats seen since the last flush, per workshop. */
const seenSeats = new Map<string, Set<string>>();
/**
 * Workshops with an open stream in this process, and the number of seats present at their last
 * flush; `null` before the first.
 */
const watched = new Map<string, number | null>();
/** Timers of early flushes for returning seats. */
const timers = new Set<NodeJS.Timeout>();
const flushing = new Set<Promise<void>>();

/** Notes that a seat was seen. A seat that counted as absent gets an early flush. */
export function recordPresence(code: string, seat: { id: string; seenAt: string }): void {
	const age = Date.now() - Date.parse(seat.seenAt);
	if (age < STALE_MS) return;
	seenIn(code).add(seat.id);
	if (age >= PRESENT_MS) addReturning(code, seat.id);
}

/** Seats that were absent return together, for instance after a break: one flush serves them all. */
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
 * Cancels planned flushes and waits for running ones, before the store closes. Seats that are lost
 * by it return on their next request, to this process's successor or another instance.
 */
export async function stopFlushing(): Promise<void> {
	for (const timer of timers) clearTimeout(timer);
	timers.clear();
	await Promise.all(flushing);
}

/**
 * Includes a workshop in every flush from now on, because a stream of it is open in this process.
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
 * Writes the seats seen since the last flush, and announces changed numbers of participants: a
 * phone that leaves sends nothing, so only a new count shows it.
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
	const present = await store.write(async (db) => {
		const moved = await refresh(db, seats, now);
		const seen = await countSeats(db, row.id, null, now);
		if (moved || seen !== watched.get(code)) await raiseRevision(db, code);
		return seen;
	}, channelOf(code));
	// Without an open stream the workshop needs no count at the next flush.
	if (watchers.length === 0) watched.delete(code);
	else watched.set(code, present);
	announce(code);
}

/** @returns whether the `seenAt` of any seat was updated */
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
