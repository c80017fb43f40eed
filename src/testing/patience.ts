/**
 * Time limits of tests. They hold on a quiet machine; in CI, whose machine may be shared and slow,
 * a test waits four times as long before it calls something lost.
 */
const FACTOR = process.env.CI ? 4 : 1;

/** @param milliseconds limit on a quiet machine */
export const patience = (milliseconds: number): number => milliseconds * FACTOR;
