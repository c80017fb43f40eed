/** How much of each fault: `npm test` tries a little, `npm run test:faults` and `.ci/run` all of it. */
const all = process.env.FAULTS === 'all';

export const KILLS = all ? 20 : 3;
export const POWER_CUTS = all ? 60 : 15;
export const HOSTILE_BODIES = all ? 5_000 : 500;

/** Slow senders have a minute for a body, ten seconds for headers. */
export const WAIT_FOR_SLOW_BODIES = all;
