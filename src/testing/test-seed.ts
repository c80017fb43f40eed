/**
 * The seed of everything random in tests: fast-check's properties, the fault tests, and random
 * sequences in the browser. Each run draws a seed and prints it. `TEST_SEED=<number>` repeats a
 * run, for `npm test` and for a single file. A failed test is never retried with another seed.
 */

/**
 * Returns TEST_SEED, or a new seed if TEST_SEED is not set.
 * @throws Error when TEST_SEED is not a whole number of 32 bits
 */
export function testSeed(): number {
	const given = process.env.TEST_SEED;
	if (!given) return Date.now() % 2 ** 31;
	const seed = Number(given);
	if (seed !== (seed | 0)) throw new Error(`TEST_SEED=${given} is not a whole number of 32 bits.`);
	return seed;
}

/** Sets TEST_SEED to a new seed, unless it is set. Processes that start later inherit TEST_SEED. */
export function drawSeed(): void {
	process.env.TEST_SEED = String(testSeed());
	console.log(`TEST_SEED=${process.env.TEST_SEED} repeats the random tests of this run.`);
}
