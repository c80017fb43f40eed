import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, isPosition, sideOf } from '../../domain/continuum.ts';
import { MAX_EARLIER, dateLabels, earlierPlaces, lastCrossing } from './earlier-places.ts';
import { ridge } from './ridge.ts';

const drawn = ridge({ width: 1040, height: 162, thumb: 44 });
const placed = (...positions: number[]) =>
	positions.map((position, index) => ({ id: `${index}`, position: position as Position }));

const positions = fc
	.integer({ min: -50, max: 49 })
	.map((half) => 2 * half + 1)
	.filter(isPosition);
const histories = fc.array(positions, { minLength: 1, maxLength: 20 });

describe('earlier places', () => {
	it('fade and shrink with age, without the last place', () => {
		const dots = earlierPlaces(drawn, placed(71, 35, -21, -47));
		expect(dots.map(({ id }) => id)).toEqual(['2', '1', '0']);
		expect(dots.map(({ side }) => side)).toEqual(['expert', 'facilitator', 'facilitator']);
		expect(dots.map(({ radius }) => radius)).toEqual([6, 4.5, 3]);
		const opacities = dots.map(({ opacity }) => opacity);
		expect(opacities).toEqual([...opacities].sort((a, b) => b - a));
	});

	it('are none for a first place, and only the newest of many', () => {
		expect(earlierPlaces(drawn, placed(71))).toEqual([]);
		const many = earlierPlaces(drawn, placed(...Array.from({ length: 30 }, () => -35)));
		expect(many).toHaveLength(MAX_EARLIER);
		expect(many[0]?.id).toBe('28');
	});

	it('lie on the slope and never on the ridge', () => {
		fc.assert(
			fc.property(histories, (history) => {
				for (const { x, y, radius } of earlierPlaces(drawn, placed(...history))) {
					expect(x <= drawn.gap[0] || x >= drawn.gap[1]).toBe(true);
					expect(Math.abs(y - drawn.restAt(x, radius))).toBeLessThan(1e-9);
				}
			})
		);
	});
});

describe('the last crossing', () => {
	it('is none while the side stays the same', () => {
		expect(lastCrossing(drawn, placed(-35, -71, -1), 17)).toBeNull();
		expect(lastCrossing(drawn, placed(-35), 17)).toBeNull();
	});

	it('leads from one side to the other, each half in the colour of its side', () => {
		const crossing = lastCrossing(drawn, placed(71, 35, -21, -47), 17);
		expect(crossing?.pieces.map(({ side }) => side)).toEqual(['facilitator', 'expert']);
		expect(lastCrossing(drawn, placed(-47, 21), 17)?.pieces.map(({ side }) => side)).toEqual([
			'expert',
			'facilitator'
		]);
	});

	it('is broken at the crest, and each half stays on its side', () => {
		const middle = (drawn.gap[0] + drawn.gap[1]) / 2;
		fc.assert(
			fc.property(histories, (history) => {
				const crossing = lastCrossing(drawn, placed(...history), 17);
				for (const { side, path } of crossing?.pieces ?? []) {
					const columns = [...path.matchAll(/[MQ ](-?[\d.]+) -?[\d.]+/g)].map(([, x]) => Number(x));
					for (const x of columns) {
						expect(side === 'expert' ? x <= middle - 6.9 : x >= middle + 6.9).toBe(true);
					}
				}
			})
		);
	});
});

describe('dates beside the dots', () => {
	const dates = new Map(Array.from({ length: 20 }, (_, index) => [`${index}`, '21 november']));
	const labelsOf = (history: Position[]) => {
		const places = placed(...history);
		const last = places.at(-1)?.position ?? (-1 as Position);
		return dateLabels(
			earlierPlaces(drawn, places),
			dates,
			{ ...drawn.rest(last, 17), radius: 17 },
			lastCrossing(drawn, places, 17)?.columns ?? null,
			1040
		);
	};

	it('stand outside on the slope', () => {
		const labels = labelsOf([71, -21, -85] as Position[]);
		expect(labels.map(({ id, anchor }) => [id, anchor])).toEqual([
			['1', 'end'],
			['0', 'start']
		]);
	});

	it('never touch each other, the disc, or the edges of the picture', () => {
		fc.assert(
			fc.property(histories, (history) => {
				const width = 11 * 7.2;
				const boxes = labelsOf(history).map(({ x, y, anchor }) => ({
					left: anchor === 'end' ? x - width : x,
					right: anchor === 'end' ? x : x + width,
					top: y - 16,
					bottom: y
				}));
				const last = history.at(-1) as Position;
				const disc = drawn.rest(last, 17);
				for (const [index, box] of boxes.entries()) {
					expect(box.left).toBeGreaterThanOrEqual(0);
					expect(box.right).toBeLessThanOrEqual(1040);
					const beside = box.right < disc.x - 17 || box.left > disc.x + 17;
					expect(beside || box.bottom < disc.y - 17 || box.top > disc.y + 17).toBe(true);
					for (const other of boxes.slice(index + 1)) {
						const apart = box.right < other.left || other.right < box.left;
						expect(apart || box.bottom < other.top || other.bottom < box.top).toBe(true);
					}
				}
			})
		);
	});

	it('name only dots that are drawn', () => {
		fc.assert(
			fc.property(histories, (history) => {
				const places = placed(...history);
				const drawnIds = earlierPlaces(drawn, places).map(({ id }) => id);
				for (const { id, anchor } of labelsOf(history)) {
					expect(drawnIds).toContain(id);
					const position = places.find((one) => one.id === id)?.position as Position;
					expect(anchor).toBe(sideOf(position) === 'expert' ? 'end' : 'start');
				}
			})
		);
	});
});
