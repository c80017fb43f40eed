/**
 * Who was heard of. A poll or an open stream writes nothing by itself: what is known gathers in
 * memory and is written for all at once, and only for those of whom the store would soon think that
 * they left. Somebody who was away counts again at once.
 */
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { live } from '../live/hub-slot.ts';
import { logFault } from '../log.ts';
import { whenPossible } from '../refusal.ts';
import { store } from '../store.ts';
import { announce, channelOf, raiseRevision } from './write.ts';
import { PRESENT_MS, countSeats } from './counts.ts';

/** How often it is written, in milliseconds. */
export const FLUSH_MS = 15_000;

/** What is younger in the store need not be written again, in milliseconds. */
const STALE_MS = 20_000;

/** How long somebody who was away waits for others who come back as well, in milliseconds. */
const GATHER_MS = 100;

/** Ids in one statement. */
const AT_ONCE = 500;

/** By workshop, who was heard of since the last flush. */
const waiting = new Map<string, Set<string>>();
/** Workshops that somebody watches, and how many were in at the last flush. */
const watched = new Map<string, number | null>();
const returning = new Map<string, NodeJS.Timeout>();
const flushing = new Set<Promise<void>>();

export function recordPresence(code: string, seat: { id: string; seenAt: string }): void {
	const age = Date.now() - Date.parse(seat.seenAt);
	if (age < STALE_MS) return;
	waitingIn(code).add(seat.id);
	if (age < PRESENT_MS || returning.has(code)) return;
	returning.set(code, setTimeout(() => flushSoon(code), GATHER_MS).unref());
}

function flushSoon(code: string) {
	const done = whenPossible(flushOne(store(), code))
		.catch((error: unknown) => logFault('presence', null, error))
		.finally(() => flushing.delete(done));
	flushing.add(done);
}

/** Before the store closes: whoever is still here comes back, to this process' successor as well. */
export async function rest(): Promise<void> {
	for (const timer of returning.values()) clearTimeout(timer);
	returning.clear();
	await Promise.all(flushing);
}

/** From now on those whose streams are open here are heard of. */
export function watchedFrom(code: string): void {
	if (!watched.has(code)) watched.set(code, null);
}

function waitingIn(code: string): Set<string> {
	const known = waiting.get(code) ?? new Set();
	waiting.set(code, known);
	return known;
}

/** Also tells those who watch how many are in: whoever leaves does not say so. */
export async function flush(store: Store): Promise<void> {
	for (const code of new Set([...waiting.keys(), ...watched.keys()])) await flushOne(store, code);
}

async function flushOne(store: Store, code: string): Promise<void> {
	clearTimeout(returning.get(code));
	returning.delete(code);
	const watchers = live().watchers(channelOf(code));
	const seats = [...new Set([...watchers, ...(waiting.get(code) ?? [])])];
	waiting.delete(code);
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
	// Nobody is told where nobody looks.
	if (watchers.length === 0) watched.delete(code);
	else watched.set(code, present);
	announce(code);
}

/** @returns whether anybody's time of being heard of was moved */
async function refresh(db: Transaction, seats: readonly string[], now: Date): Promise<boolean> {
	const limit = new Date(now.getTime() - STALE_MS).toISOString();
	let moved = 0n;
	for (let from = 0; from < seats.length; from += AT_ONCE) {
		const { numUpdatedRows } = await db
			.updateTable('workshopSeat')
			.set({ seenAt: now.toISOString() })
			.where('id', 'in', seats.slice(from, from + AT_ONCE))
			.where('seenAt', '<', limit)
			.executeTakeFirst();
		moved += numUpdatedRows;
	}
	return moved > 0n;
}
