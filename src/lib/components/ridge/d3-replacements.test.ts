/**
 * Tests that the modules which replace parts of d3 in the build (see vite.config.ts) agree with the
 * originals for everything that the line's scale uses.
 */
// @ts-expect-error The package has no types; d3-scale brings it.
import * as original from 'd3-array';
// @ts-expect-error The package has no types; d3-scale brings it.
import { interpolateNumber as originalInterpolation } from 'd3-interpolate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as arrays from './bisection.ts';
import * as interpolation from './number-interpolation.ts';

const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 });

describe('the replacement of d3-array', () => {
	it('finds the same index as d3-array', () => {
		fc.assert(
			fc.property(fc.array(number, { maxLength: 9 }), number, fc.nat(9), (any, value, from) => {
				const sorted = any.toSorted((a, b) => a - b);
				const low = Math.min(from, sorted.length);
				for (const sought of [value, ...sorted]) {
					expect(arrays.bisect(sorted, sought, low, sorted.length)).toBe(
						original.bisect(sorted, sought, low, sorted.length)
					);
				}
			})
		);
	});

	it('says what is left out when an axis is asked for', () => {
		expect(() => arrays.ticks()).toThrow('d3-array is replaced');
	});
});

describe('the replacement of d3-interpolate', () => {
	it('interpolates numbers as d3-interpolate does', () => {
		fc.assert(
			fc.property(number, number, fc.double({ noNaN: true, min: 0, max: 1 }), (from, to, share) => {
				expect(interpolation.interpolate(from, to)(share)).toBe(
					originalInterpolation(from, to)(share)
				);
			})
		);
	});

	it('says what is left out when something else is asked for', () => {
		expect(() => interpolation.piecewise()).toThrow('d3-interpolate is replaced');
	});
});
