/** Size of each fault test: small in `npm test`, full in `npm run test:faults` and `.ci/run`. */
const all = process.env.FAULTS === 'all';

export const KILLS = all ? 20 : 3;
export const POWER_CUTS = all ? 60 : 15;
export const HOSTILE_BODIES = all ? 5_000 : 500;
export const WRONG_CODES = all ? 10_000 : 1_000;

/** Number of streams that never read; the kernel buffers some megabytes for each. */
export const SLEEPERS = all ? 200 : 20;

/** Time that PostgreSQL stays stopped. */
export const AWAY_MS = all ? 10_000 : 3_000;

/** Whether to wait for the time-outs of one minute: for a request body, and for a stalled reader. */
export const WAIT_FOR_SLOW = all;
