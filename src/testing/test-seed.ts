/**
 * The seed of everything random in tests: fast-check's properties, the faults and the browser's
 * random sequences. Each run draws one and prints it; `TEST_SEED=<number>` repeats that run, in
 * `npm test` as well as in a single file. Random tests are never tried again after a failure.
 */

/** @throws Error when TEST_SEED is set to something else than a whole number of 32 bits */
export function testSeed(): number {
	const given = process.env.TEST_SEED;
	if (!given) return Date.now() % 2 ** 31;
	const seed = Number(given);
	if (seed !== (seed | 0)) throw new Error(`TEST_SEED=${given} is not a whole number of 32 bits.`);
	return seed;
}

/** Draws the run's seed if none is given; processes that start later inherit it. */
export function drawSeed(): void {
	process.env.TEST_SEED = String(testSeed());
	console.log(`TEST_SEED=${process.env.TEST_SEED} repeats the random tests of this run.`);
}
