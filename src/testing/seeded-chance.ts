/**
 * Random choices that can be repeated. Each run prints its seed, and TEST_SEED sets the seed of a
 * run.
 */
import { testSeed } from './test-seed.ts';

export interface Chance {
	readonly seed: number;
	/** Returns a random number in [0, 1). */
	next(): number;
	/** Returns a random whole number in [0, below). */
	upTo(below: number): number;
	/** Returns a random item. */
	one<T>(of: readonly T[]): T;
}

/**
 * Makes a source of random choices.
 * @param of name that is printed with the seed
 */
export function seededChance(of: string, seed = testSeed()) {
	console.log(`${of}: TEST_SEED=${seed}`);
	let state = seed >>> 0;
	// Mulberry32, a small random number generator.
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const upTo = (below: number) => Math.floor(next() * below);
	const one = <T>(of: readonly T[]) => of[upTo(of.length)] as T;
	return { seed, next, upTo, one } satisfies Chance;
}
