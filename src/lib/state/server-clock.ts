/**
 * Estimate of the server's clock, from the `Date` header of responses. With it, a device whose
 * clock is wrong sends the right times for its pending changes.
 */
import { placedAtFault } from '../domain/assignment.ts';

/**
 * Milliseconds below which a difference between the clocks is ignored. Such a difference may be a
 * measuring error, because the header has whole seconds and the response took time to arrive, and
 * the server tolerates it in any case.
 */
const NEGLIGIBLE_MS = 60_000;

/** Milliseconds by which the server's clock is ahead of this device's; `null` while unknown. */
let ahead: number | null = null;

export function isServerClockKnown(): boolean {
	return ahead !== null;
}

/**
 * Returns the server's time in milliseconds since 1970, or this device's time while the server's is
 * unknown.
 */
export function serverNow(): number {
	return Date.now() + (ahead ?? 0);
}

/**
 * Updates the estimate of the server's clock.
 * @param date the `Date` header of a response that arrived at `now` by this device's clock
 */
export function noteServerDate(date: string | null, now: Date): void {
	const difference = Date.parse(date ?? '') - now.getTime();
	if (Number.isNaN(difference)) return;
	ahead = Math.abs(difference) < NEGLIGIBLE_MS ? 0 : difference;
}

/**
 * Returns the time, by the server's clock, at which a placement was made. The age of the placement
 * is measured by this device's clock.
 * @param madeAt RFC 3339, by this device's clock
 * @param after time by the server's clock before which the placement cannot have been made
 * @returns `null` when the server would refuse the time as too long ago
 */
export function placedAtOf(madeAt: string, now: Date, after: string | null = null): string | null {
	// If `madeAt` is in the future, the device's clock was set back; the placement then counts as
	// new.
	const age = Math.max(0, now.getTime() - Date.parse(madeAt));
	const there = new Date(now.getTime() + (ahead ?? 0));
	const earliest = after === null ? -Infinity : Math.min(Date.parse(after), there.getTime());
	const made = new Date(Math.max(there.getTime() - age, earliest));
	return placedAtFault(made, there) ? null : made.toISOString();
}
