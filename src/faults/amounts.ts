/** How much of each fault: `npm test` tries a little, `npm run test:faults` and `.ci/run` all of it. */
const all = process.env.FAULTS === 'all';

export const KILLS = all ? 20 : 3;
export const POWER_CUTS = all ? 60 : 15;
export const HOSTILE_BODIES = all ? 5_000 : 500;
export const WRONG_CODES = all ? 10_000 : 1_000;

/** Streams that never read; the system keeps some megabytes for each. */
export const SLEEPERS = all ? 200 : 20;

/** How long PostgreSQL stays away, in milliseconds. */
export const AWAY_MS = all ? 10_000 : 3_000;

/** Slow senders have a minute for a body, ten seconds for headers; who does not read has a minute. */
export const WAIT_FOR_SLOW = all;
