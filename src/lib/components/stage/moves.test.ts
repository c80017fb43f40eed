import { describe, expect, it } from 'vitest';
import { position } from '../../domain/continuum.ts';
import { ridge } from '../ridge/ridge.ts';
import { stack } from '../ridge/stack.ts';
import { type Moved, countMoved, movesOf } from '../ridge/moves.ts';
import { dotShape, lettersIn, radiusFor } from '../ridge/dot-shape.ts';
import { RADIUS, SMALLEST_LETTERS, initialsIn, preferredRadius } from './dot-size.ts';
import { LARGEST, SMALLEST, questionSize } from './type-size.ts';

const drawn = ridge({ width: 1800, height: 560, thumb: 60, top: 240, pad: 40 });
const moved = (previous: number | null, now: number): Moved => ({
	position: position(now),
	previous: previous === null ? null : position(previous)
});

function movesFor(dots: readonly Moved[]) {
	const points = dots.map(({ position }) => position);
	const laid = stack(drawn, points, { radius: 28 });
	return movesOf(drawn, dots, laid?.dots ?? null, (laid?.radius ?? 0) * 0.3);
}

const xs = (path: string) => [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x]) => Number(x));

describe('what joins the places of two rounds', () => {
	it('is an arc over the crest for whoever changed sides, broken at the crest', () => {
		const [move] = movesFor([moved(-49, 17), moved(-3, -3), moved(null, 5)]);
		expect(move).toMatchObject({ side: 'facilitator', count: 1 });
		expect(move?.pieces).toHaveLength(2);
		for (const x of move?.pieces.flatMap(xs) ?? []) {
			expect(Math.abs(x - (drawn.gap[0] + drawn.gap[1]) / 2)).toBeGreaterThan(6.9);
		}
	});

	it('is one line on a side, and nothing for who stayed, came late or stood nowhere before', () => {
		const moves = movesFor([moved(-49, -17), moved(7, 7), moved(null, 5)]);
		expect(moves).toHaveLength(1);
		expect(moves[0]?.pieces).toHaveLength(1);
	});

	it('counts everybody who stands elsewhere than before, on either side', () => {
		expect(countMoved([moved(-49, -17), moved(-49, 17), moved(7, 7), moved(null, 5)])).toBe(2);
	});

	it('of more crossings than can be told apart, joins the stretches instead', () => {
		const dots = Array.from({ length: 600 }, (_, i) => moved(-99 + 2 * (i % 50), 1 + 2 * (i % 50)));
		const moves = movesFor(dots);
		expect(moves.length).toBeLessThanOrEqual(9);
		expect(moves.reduce((sum, { count }) => sum + count, 0)).toBe(600);
	});

	it('of many begins and ends where somebody stood: between −11 and 11 none is longer', () => {
		const dots = Array.from({ length: 300 }, (_, i) => {
			const place = 1 + 2 * (i % 6);
			return i % 2 ? moved(-place, place) : moved(place, -place);
		});
		for (const moves of [movesFor(dots), movesOf(drawn, dots, null, 0)]) {
			expect(moves.map(({ count }) => count)).toEqual([150, 150]);
			for (const x of moves.flatMap(({ pieces }) => pieces.flatMap(xs))) {
				expect(x).toBeGreaterThanOrEqual(drawn.x(-11));
				expect(x).toBeLessThanOrEqual(drawn.x(11));
			}
			// Arcs in opposite directions must not lie on top of each other.
			expect(moves[0]?.pieces).not.toEqual(moves[1]?.pieces.toReversed());
		}
	});
});

describe('the two groups', () => {
	it('have shapes that differ, both within the same circle', () => {
		const at = { x: 100, y: 100 };
		const disc = dotShape(at, 14.36, 0);
		const diamond = dotShape(at, 14.36, 1);
		expect(disc).not.toBe(diamond);
		expect(disc).toBe('M85.7 100.0a14.3 14.3 0 1 0 28.6 0a14.3 14.3 0 1 0 -28.6 0z');
		expect(diamond).toBe('M100.0 85.7l14.3 14.3l-14.3 14.3l-14.3 -14.3z');
		expect(dotShape(at, 14.36, null)).toBe(disc);
	});
});

describe('initials', () => {
	const discs = ['A', 'AB', 'WMW', 'JIL', 'ABCD', 'WWWW', 'अनि'];

	it('are read in a dot that is large enough for them, in both shapes', () => {
		for (const initials of discs) {
			for (const group of [null, 0, 1] as const) {
				const radius = radiusFor(initials, group, 20);
				expect(lettersIn(initials, radius + 0.01, group, 20)).toMatchObject({ width: null });
				expect(lettersIn(initials, radius * 0.3, group, 20)).toBeNull();
			}
		}
	});

	it('are condensed before they vanish', () => {
		const radius = radiusFor('ABC', null, 20);
		const letters = lettersIn('ABC', radius * 0.85, null, 20);
		expect(letters?.size).toBe(20);
		expect(letters?.width).toBeLessThan(2 * radius * 0.85);
	});

	it('get dots that are large enough, however long they are', () => {
		const dot = (initials: string | null, group: 0 | 1 | null = null) => ({
			id: 1,
			position: position(17),
			previous: null,
			initials,
			group
		});
		expect(preferredRadius([dot(null)])).toBe(RADIUS.plain);
		expect(preferredRadius([dot('AB'), dot(null)])).toBe(RADIUS.lettered);
		for (const initials of ['ABC', 'ABCD']) {
			for (const group of [null, 0, 1] as const) {
				const radius = preferredRadius([dot('A'), dot(initials, group)]);
				const letters = lettersIn(initials, radius, group, SMALLEST_LETTERS);
				expect(letters).toMatchObject({ width: null });
			}
		}
	});
});

describe('the initials of a full room', () => {
	const room = (initials: string) =>
		Array.from({ length: 80 }, (_, index) => ({
			id: index,
			position: position(index % 2 ? 41 : -41),
			previous: index % 8 ? null : position(index % 2 ? -41 : 41),
			initials: index === 3 ? initials : 'AB',
			group: index % 2 ? (1 as const) : (0 as const)
		}));

	it('are in every dot or in none, and where a few are too long a mark stands for them', () => {
		const seen = new Set<string>();
		for (const initials of ['A', 'AB', 'ABC', 'WM', 'WMW', 'ABCD']) {
			for (let radius = 0.5; radius <= 4.6; radius += 0.1) {
				const { drawn, hidden } = initialsIn(room(initials), radius);
				seen.add(hidden);
				if (hidden === 'all') expect(drawn.every((one) => one === null)).toBe(true);
				else {
					const given = room(initials).map(({ initials }) => initials);
					const texts = drawn.map((one) => one?.text);
					expect(texts.every((text, at) => text === given[at] || text === '…')).toBe(true);
					expect(texts.includes('…')).toBe(hidden === 'some');
				}
				for (const one of drawn) if (one) expect(one.size).toBeGreaterThanOrEqual(0.999 * 1.5);
			}
		}
		expect([...seen].sort()).toEqual(['all', 'none', 'some']);
	});

	it('become smaller before they go: three letters, or two wide ones, in small diamonds', () => {
		for (const initials of ['ABC', 'WM']) {
			const still = room(initials).map((dot) => ({ ...dot, previous: null, initials }));
			expect(initialsIn(still, 2.1).hidden).toBe('none');
			expect(initialsIn(still, 1.1).hidden).toBe('all');
		}
	});

	it('stay away where nobody gave any, and next to those who did', () => {
		const [first, second] = room('AB');
		if (!first || !second) throw new Error('nobody is in the room');
		const { drawn, hidden } = initialsIn([{ ...first, initials: null }, second], 3);
		expect(drawn).toMatchObject([null, { text: 'AB' }]);
		expect(hidden).toBe('none');
		expect(initialsIn([{ ...first, initials: null }], 0.5).hidden).toBe('none');
	});

	it('are not drawn where all dots of a look are one shape', () => {
		const many = Array.from({ length: 301 }, () => room('AB')).flatMap(([dot]) => dot ?? []);
		expect(initialsIn(many, 4).hidden).toBe('all');
	});
});

describe('the question', () => {
	it('is as large as its length allows, and never smaller than the back row can read', () => {
		const sizes = [10, 40, 80, 120, 300, 500].map((length) =>
			questionSize('Wie zo '.repeat(length / 7))
		);
		expect(sizes[0]).toBe(LARGEST);
		expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
		expect(sizes.at(-1)).toBe(SMALLEST);
	});

	it('is smaller where one word would not fit on a line', () => {
		expect(questionSize('Meervoudigepersoonlijkheidsstoornis?')).toBeLessThan(
			questionSize('Wie beslist er bij ons eigenlijk?')
		);
	});
});
