import fc from 'fast-check';
import { expect, test } from 'vitest';
import { position, sideOf } from '../../domain/continuum.ts';
import { testSeed } from '../../../testing/test-seed.ts';
import { ridge } from '../ridge/ridge.ts';
import { stack } from '../ridge/stack.ts';
import { type NamePlace, type NamedDot, placeNames } from './dot-names.ts';

const RADIUS = 20;
const SIZE = 18;
const WIDTH = 780;
const drawn = ridge({ width: WIDTH, height: 300, thumb: 2 * RADIUS, top: 90 });

function dotsAt(people: readonly (readonly [name: string, at: number])[]): NamedDot[] {
	const places = people.map(([, at]) => position(at));
	const laid = stack(drawn, places, { radius: RADIUS, smallest: RADIUS, ceiling: 0 });
	return people.map(([name], index) => ({
		name,
		side: sideOf(places[index] ?? position(1)),
		...(laid?.dots[index] ?? { x: 0, y: 0 })
	}));
}

const placed = (dots: readonly NamedDot[]) =>
	placeNames(dots, { radius: RADIUS, width: WIDTH, size: SIZE });

/** Edges of a name in the picture, with letters of the usual width. */
function edges({ x, y, anchor }: NamePlace, name: string) {
	const long = name.length * SIZE * 0.55;
	const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
	return { left, right: left + long, top: y - SIZE * 0.75, bottom: y + SIZE * 0.2 };
}

test('people who stand apart have their names above their dots', () => {
	const dots = dotsAt([
		['Tom', -75],
		['Jan', -35],
		['Sanne', 7],
		['Anna', 61]
	]);
	placed(dots).forEach((place, index) => {
		expect(place).toMatchObject({ x: dots[index]?.x, anchor: 'middle' });
		expect(place?.y).toBeLessThan((dots[index]?.y ?? 0) - RADIUS);
	});
});

test('a name with another dot above its own stands beside it, on the outer side', () => {
	const dots = dotsAt([
		['Ria', 61],
		['Mo', 61]
	]);
	const [ria, mo] = placed(dots);
	expect([ria?.anchor, mo?.anchor].toSorted()).toEqual(['middle', 'start']);
});

test('no name lies on another, on a dot or over the edge, whoever stands where', () => {
	const person = fc.tuple(
		fc.constantFrom('Jo', 'Annemarie', 'Pieter', 'Bas de Vries', 'Mo'),
		fc.integer({ min: -50, max: 49 }).map((half) => 2 * half + 1)
	);
	let named = 0;
	fc.assert(
		fc.property(fc.array(person, { minLength: 2, maxLength: 12 }), (people) => {
			const dots = dotsAt(people);
			const names = placed(dots).flatMap((place, index) =>
				place ? [edges(place, dots[index]?.name ?? '')] : []
			);
			named += names.length;
			for (const [index, one] of names.entries()) {
				expect(one.left).toBeGreaterThanOrEqual(0);
				expect(one.right).toBeLessThanOrEqual(WIDTH);
				expect(one.top).toBeGreaterThanOrEqual(0);
				const others = [
					...names.slice(index + 1),
					...dots.map(({ x, y }) => ({
						left: x - RADIUS,
						right: x + RADIUS,
						top: y - RADIUS,
						bottom: y + RADIUS
					}))
				];
				for (const other of others) {
					const apart =
						one.right <= other.left ||
						other.right <= one.left ||
						one.bottom <= other.top ||
						other.bottom <= one.top;
					expect(apart).toBe(true);
				}
			}
		}),
		{ seed: testSeed() }
	);
	expect(named).toBeGreaterThan(100);
});
