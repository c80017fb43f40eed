/** Random choices that can be repeated: the seed is printed, and TEST_SEED sets it. */
import { testSeed } from './test-seed.ts';

export interface Chance {
	readonly seed: number;
	/** A number in [0, 1). */
	next(): number;
	/** A whole number in [0, below). */
	upTo(below: number): number;
	/** One of the items. */
	one<T>(of: readonly T[]): T;
}

/** @param of name that is printed with the seed */
export function seededChance(of: string, seed = testSeed()) {
	console.log(`${of}: TEST_SEED=${seed}`);
	let state = seed >>> 0;
	// Mulberry32.
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
