import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, RANGE, position } from './continuum.ts';
import { pictureOf, roomPictureOf } from './conversation.ts';
import { insightOf } from './insight.ts';

type Group = 0 | 1 | null;

const on = (group: Group, ...places: number[]) =>
	places.map((place) => ({ position: position(place), group }));
const insight = (places: number[], undecided = 0) => insightOf(on(null, ...places), undecided);

const aPlace = fc.integer({ min: 0, max: 99 }).map((n) => (RANGE.min + n * RANGE.step) as Position);
const someAnswers = fc.array(fc.option(aPlace, { freq: 4 }), { minLength: 1, maxLength: 12 });

describe('what stands out in a round', () => {
	it('half or more are undecided', () => {
		expect(insight([-49], 1)).toEqual({ kind: 'undecided', share: 'half' });
		expect(insight([-49], 2)).toEqual({ kind: 'undecided', share: 'most' });
		expect(insight([], 3)).toEqual({ kind: 'undecided', share: 'all' });
	});

	it('half or more stand near the ridge', () => {
		expect(insight([-3, 49])).toMatchObject({ kind: 'near-ridge', share: 'half' });
		expect(insight([-3, 5, 49], 1)).toEqual({ kind: 'near-ridge', share: 'most', chosen: true });
		expect(insight([3, 5])).toEqual({ kind: 'near-ridge', share: 'all', chosen: false });
	});

	it('everybody stands on one side, or everybody who chose', () => {
		expect(insight([-49, -83, -97])).toEqual({ kind: 'one-side', chosen: false });
		expect(insight([49, 83, 97], 2)).toEqual({ kind: 'one-side', chosen: true });
	});

	it('both sides are taken, and nobody stands near the ridge, or as many on each', () => {
		expect(insight([-49, 83, 97])).toEqual({ kind: 'apart' });
		expect(insight([-49, -3, 83, 97])).toEqual({ kind: 'even' });
		expect(insight([-49, -3, 83, 97, 51])).toEqual({ kind: 'nothing' });
	});

	it('the groups lean to different sides, with at least two places in each', () => {
		const advisers = on(0, ...Array<number>(14).fill(-49), 49, 3);
		const clients = on(1, -49, ...Array<number>(7).fill(49));
		expect(insightOf([...advisers, ...clients], 0)).toEqual({ kind: 'groups' });
		expect(insightOf([...on(0, -49, -51), ...on(1, 49)], 0)).toEqual({ kind: 'apart' });
		expect(insightOf([...on(0, -49, -51), ...on(1, -49, 51)], 0)).toEqual({ kind: 'apart' });
	});

	it('a single answer and an empty round have nothing to compare', () => {
		expect(insight([-3])).toEqual({ kind: 'nothing' });
		expect(insight([], 1)).toEqual({ kind: 'nothing' });
		expect(insight([])).toEqual({ kind: 'nothing' });
	});
});

describe('the picture of a room', () => {
	it('is that of a team, but for one who is alone', () => {
		fc.assert(
			fc.property(someAnswers, (places) => {
				const [team, room] = [pictureOf(places), roomPictureOf(places)];
				if (team !== 'one-alone') expect(room).toBe(team);
				else expect(['near-ridge', 'split']).toContain(room);
			})
		);
	});

	it('singles nobody out', () => {
		expect(roomPictureOf([-49, 49, 51].map(position))).toBe('split');
	});
});
