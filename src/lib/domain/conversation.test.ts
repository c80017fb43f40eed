import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, RANGE, position, sideOf, strengthOf } from './continuum.ts';
import { PICTURES, pictureOf, readingOf } from './conversation.ts';

const picture = (...values: (number | null)[]) =>
	pictureOf(values.map((value) => (value === null ? null : position(value))));

const aPlace = fc.integer({ min: 0, max: 99 }).map((n) => (RANGE.min + n * RANGE.step) as Position);
const someAnswers = fc.array(fc.option(aPlace, { freq: 4 }), { minLength: 1, maxLength: 12 });

const mirrored = (places: readonly (Position | null)[]) =>
	places.map((place) => (place === null ? null : (-place as Position)));
const isNear = (place: Position) => strengthOf(place) === 'slight';

describe('what a team has to talk about', () => {
	it('all on one side, when everyone who placed is there', () => {
		expect(picture(-41, -99)).toBe('one-side');
		expect(picture(35, 61, 99)).toBe('one-side');
		expect(picture(35, 61, 99, null)).toBe('one-side');
	});

	it('a split, when there are several on both sides, or one against one', () => {
		expect(picture(-47, -61, 45, 71)).toBe('split');
		expect(picture(-47, 45)).toBe('split');
	});

	it('one alone, of three or more', () => {
		expect(picture(-47, 45, 71)).toBe('one-alone');
		expect(picture(-47, -99, -35, -51, 71)).toBe('one-alone');
		expect(picture(-47, 45, 71, null)).toBe('one-alone');
		expect(picture(-47, 45, null, null)).not.toBe('one-alone');
	});

	it('near the ridge, when half or more of the places are', () => {
		expect(picture(-33, 99)).toBe('near-ridge');
		expect(picture(1, 33, 35, 99)).toBe('near-ridge');
		expect(picture(-1, -3, 1, 3)).toBe('near-ridge');
		expect(picture(1, 35, 35)).toBe('one-side');
	});

	it('too little to say yet, when half or more could not', () => {
		expect(picture(null, 99)).toBe('undecided');
		expect(picture(null, null, -3, 3)).toBe('undecided');
		expect(picture(null, -41, -43)).not.toBe('undecided');
		expect(picture(null, null)).toBe('undecided');
		expect(picture()).toBe('undecided');
	});
});

describe('where two pictures fit', () => {
	it('too little to say goes before everything', () => {
		expect(picture(-47, 45, 71, null, null, null)).toBe('undecided');
	});

	it('one alone who stands away from the ridge goes before many who are near it', () => {
		expect(picture(-81, 3, 5, 7)).toBe('one-alone');
	});

	it('one alone by a hair’s breadth is not singled out among others near the ridge', () => {
		expect(picture(-1, 1, 3)).toBe('near-ridge');
		expect(picture(-1, 61, 71)).toBe('one-alone');
	});

	it('near the ridge goes before all on one side, and before a split', () => {
		expect(picture(3, 5, 99)).toBe('near-ridge');
		expect(picture(-3, -99, 5, 99)).toBe('near-ridge');
	});
});

describe('whatever the answers are', () => {
	it('there is one picture, the same in any order and seen from the other side', () => {
		fc.assert(
			fc.property(someAnswers, (places) => {
				const found = pictureOf(places);
				expect(PICTURES).toContain(found);
				expect(pictureOf(places.toReversed())).toBe(found);
				expect(pictureOf(places.toSorted())).toBe(found);
				expect(pictureOf(mirrored(places))).toBe(found);
			})
		);
	});

	it('each picture is true of those whom it is about', () => {
		fc.assert(
			fc.property(someAnswers, (places) => {
				const placed = places.filter((place) => place !== null);
				const sides = new Set(placed.map(sideOf)).size;
				const found = pictureOf(places);
				expect(found === 'undecided').toBe(placed.length * 2 <= places.length);
				if (found === 'one-side') expect(sides).toBe(1);
				if (found === 'split' || found === 'one-alone') expect(sides).toBe(2);
				if (found === 'one-side' || found === 'split') {
					expect(placed.filter(isNear).length * 2).toBeLessThan(placed.length);
				}
			})
		);
	});

	it('everyone who answered is named once among the sides and the undecided', () => {
		fc.assert(
			fc.property(someAnswers, (places) => {
				const answers = places.map((place, who) => ({ who, position: place }));
				const { people } = readingOf(answers);
				const all = [...people.expert, ...people.facilitator, ...people.undecided];
				expect(all.toSorted((a, b) => a - b)).toEqual(answers.map(({ who }) => who));
				const placed = [...people.near, ...people.away].toSorted((a, b) => a - b);
				expect(placed).toEqual(people.placed);
				expect(placed.length + people.undecided.length).toBe(answers.length);
			})
		);
	});

	it('only in their picture is anybody called alone, nearest or farthest', () => {
		fc.assert(
			fc.property(someAnswers, (places) => {
				const {
					picture: found,
					side,
					people
				} = readingOf(places.map((place, who) => ({ who, position: place })));
				expect(people.alone.length).toBe(found === 'one-alone' ? 1 : 0);
				expect(people.others.length >= 2).toBe(found === 'one-alone');
				expect(people.nearest.length > 0).toBe(found === 'one-side');
				expect(people.farthest.length > 0).toBe(found === 'one-side');
				expect(side !== null).toBe(found === 'one-alone' || found === 'one-side');
			})
		);
	});
});

describe('who is concerned', () => {
	const reading = (answers: Record<string, number | null>) =>
		readingOf(
			Object.entries(answers).map(([who, value]) => ({
				who,
				position: value === null ? null : position(value)
			}))
		);

	it('the one alone, and the others', () => {
		const { side, people } = reading({ PV: 45, SH: -47, TK: 71, RD: null });
		expect(side).toBe('expert');
		expect(people.alone).toEqual(['SH']);
		expect(people.others).toEqual(['PV', 'TK']);
	});

	it('on one side, who is nearest to the ridge and who farthest, together where they share it', () => {
		const { side, people } = reading({ PV: 45, SH: 99, TK: 45 });
		expect(side).toBe('facilitator');
		expect(people.nearest).toEqual(['PV', 'TK']);
		expect(people.farthest).toEqual(['SH']);
	});

	it('near the ridge, whoever is there on either side', () => {
		const { side, people } = reading({ PV: -3, SH: 99, TK: 33 });
		expect(side).toBeNull();
		expect(people.near).toEqual(['PV', 'TK']);
		expect(people.away).toEqual(['SH']);
	});
});
