import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseReadingOf } from './case-reading.ts';
import { type Position, position, sideOf } from './continuum.ts';

const answersOf = (places: Record<string, number | null>) =>
	Object.entries(places).map(([who, place]) => ({
		who,
		position: place === null ? null : position(place)
	}));

describe('how the others stand around whose case it is', () => {
	it.each([
		['alone', { Anna: -49, Bas: 17, Cas: 83 }],
		['together', { Anna: -49, Bas: -17, Cas: -83 }],
		['divided', { Anna: -49, Bas: -17, Cas: 83, Dirk: null }],
		['unplaced', { Anna: null, Bas: -17, Cas: 83 }],
		['unplaced', { Anna: -49, Bas: null }],
		['unplaced', { Bas: -17 }]
	] as const)('is %s in %j', (picture, places) => {
		expect(caseReadingOf(answersOf(places), 'Anna').picture).toBe(picture);
	});

	it('puts everybody else with a place on one of the two sides', () => {
		const place = fc.option(fc.integer({ min: -50, max: 49 }).map((n) => (2 * n + 1) as Position));
		fc.assert(
			fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
				const answers = places.map((position, who) => ({ who, position }));
				const { picture, placed, beside, across } = caseReadingOf(answers, 0);
				expect(placed).not.toContain(0);
				expect(placed).toHaveLength(places.slice(1).filter((one) => one !== null).length);
				const own = places[0] ?? null;
				if (picture === 'unplaced') expect([...beside, ...across]).toEqual([]);
				else expect([...beside, ...across].sort()).toEqual(placed.toSorted());
				for (const who of beside) {
					expect(own !== null && sideOf(own)).toBe(sideOf(places[who] as Position));
				}
			})
		);
	});
});
