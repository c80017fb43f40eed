/**
 * Factor for the time limits of tests. The limits are meant for an idle machine; in CI, where the
 * machine may be shared and slow, they are four times as long.
 */
const FACTOR = process.env.CI ? 4 : 1;

/**
 * Returns a time limit for the machine that runs the tests.
 * @param milliseconds limit on an idle machine
 */
export const patience = (milliseconds: number): number => milliseconds * FACTOR;
