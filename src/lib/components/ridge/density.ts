/** More places than dots can show: a density lying on each slope, nothing of it over the gap. */
import { type Position, RANGE, type Side, SIDES, sideOf } from '../../domain/continuum.ts';
import type { Ridge } from './ridge.ts';

/** How far one place weighs on its neighbours, in places: wide enough to hide the six buttons' teeth. */
const BLUR = 2;
/** Of the room above a slope, at most. */
const FILL = 0.96;

const PLACES: Readonly<Record<Side, readonly number[]>> = {
	expert: places(-1),
	facilitator: places(1)
};

/** From the gap to the foot. */
function places(way: -1 | 1): number[] {
	return Array.from({ length: (RANGE.max + 1) / 2 }, (_, i) => way * (1 + i * RANGE.step));
}

/**
 * A closed shape on each slope where somebody stands. Both are on one scale: equal areas are equal
 * numbers, and the highest reaches the ceiling.
 */
export function density(
	ridge: Ridge,
	points: readonly Position[],
	ceiling: number
): Partial<Record<Side, string>> {
	const heights = {
		expert: blurred(PLACES.expert, points),
		facilitator: blurred(PLACES.facilitator, points)
	};
	let scale = Infinity;
	for (const side of SIDES) {
		heights[side].forEach((height, i) => {
			const room = ridge.y(ridge.x(PLACES[side][i] ?? 0)) - ceiling;
			if (height > 0) scale = Math.min(scale, (FILL * room) / height);
		});
	}
	const shapes: Partial<Record<Side, string>> = {};
	for (const side of new Set(points.map((point) => sideOf(point)))) {
		const columns = PLACES[side].map((point, i) => {
			const x = ridge.x(point);
			const y = ridge.y(x);
			return { x, y, top: y - scale * (heights[side][i] ?? 0) };
		});
		const up = columns.map(({ x, top }) => `${x.toFixed(1)} ${top.toFixed(1)}`);
		const down = columns.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).reverse();
		shapes[side] = `M${[...up, ...down].join('L')}Z`;
	}
	return shapes;
}

/** How many stand at each place, spread over its neighbours; what would leave the side comes back. */
function blurred(side: readonly number[], points: readonly number[]): number[] {
	const counts = side.map(() => 0);
	for (const point of points) {
		const i = side.indexOf(point);
		if (i >= 0) counts[i] = (counts[i] ?? 0) + 1;
	}
	const last = side.length - 1;
	const reach = 3 * BLUR;
	return side.map((_, i) => {
		let sum = 0;
		for (let offset = -reach; offset <= reach; offset++) {
			let from = i + offset;
			if (from < 0) from = -1 - from;
			if (from > last) from = 2 * last + 1 - from;
			sum += (counts[from] ?? 0) * Math.exp(-0.5 * (offset / BLUR) ** 2);
		}
		return sum;
	});
}
