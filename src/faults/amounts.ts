/** Size of each fault test: small in `npm test`, full in `npm run test:faults`. */
const all = process.env.FAULTS === 'all';

export const KILLS = all ? 20 : 3;
/**
 * Maximum number of migration statements at which a first start is killed, one start per statement.
 */
export const MIGRATION_KILLS = all ? 1_000 : 5;
/** Of the migration queries, one in this many is made to fail, beginning with a random one. */
export const MIGRATION_STEP = all ? 1 : 11;

export const POWER_CUTS = all ? 60 : 15;
export const HOSTILE_BODIES = all ? 5_000 : 500;
/** Number of requests that are enlarged: by many items, deep nesting or long texts. */
export const GROWING = all ? 10_000 : 500;

export const WRONG_CODES = all ? 10_000 : 1_000;

/** Number of seats of the largest workshop, in the test with one instance. */
export const PHONES = all ? 3_000 : 300;

/** Size of the database that is backed up, in MiB. */
export const BACKUP_MIB = all ? 300 : 15;

/** Number of streams whose receiver never reads. Each takes some megabytes of kernel buffers. */
export const SLEEPERS = all ? 200 : 20;

/** Milliseconds for which PostgreSQL stays stopped. */
export const AWAY_MS = all ? 10_000 : 3_000;

/**
 * Whether to wait for the two time-outs of one minute: for an unfinished request body, and for a
 * reader that has stopped reading.
 */
export const WAIT_FOR_SLOW = all;
