/** Random numbers in equal shares, for points on the line. */
import fc from 'fast-check';

/**
 * Returns an arbitrary of numbers between two bounds, in steps of a hundredth. `fc.double` alone
 * would mostly give numbers so close to 0 that they are all in the middle of the line.
 */
export const evenly = (min: number, max: number): fc.Arbitrary<number> =>
	fc
		.integer({ min: Math.round(min * 100), max: Math.round(max * 100) })
		.map((hundredths) => hundredths / 100);

/** As {@link evenly}, with the numbers that only floating point has, such as those next to 0. */
export const anyPoint = (min: number, max: number): fc.Arbitrary<number> =>
	fc.oneof(evenly(min, max), fc.double({ min, max, noNaN: true }));
