/**
 * Maximum number of rows that one run of a job may delete. It limits the damage when a wrong clock
 * makes too many rows due and all checks of the clock have failed.
 */
import { log } from '../telemetry/log.ts';

/**
 * Number of rows that a run may always delete, even if it is more than {@link PART} of all rows.
 */
const ALWAYS = 25;
/** Share of all rows that a run may delete. */
const PART = 1 / 20;

/** Returns the maximum number of rows that one run may delete, out of `total`. */
export const mostOf = (total: number): number => Math.max(ALWAYS, Math.ceil(total * PART));

/** Logs a warning that a run has deleted its maximum, and that more rows are due. */
export function logMoreDue(of: 'accounts' | 'workshops'): void {
	log.warn({ of }, 'More is due than one run deletes; the next run goes on. Is the clock right?');
}
