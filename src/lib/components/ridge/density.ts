/**
 * Density shapes, which show positions when there are too many for dots: one area on each slope,
 * and none over the gap.
 */
import { type Position, RANGE, type Side, SIDES, sideOf } from '../../domain/continuum.ts';
import type { Ridge } from './ridge.ts';

/**
 * Standard deviation of the blur, counted in positions. The blur smooths the peaks at the six
 * positions that the buttons choose.
 */
const BLUR = 2;
/**
 * Maximum height of a density shape, as a share of the free height between the slope and `ceiling`.
 */
const FILL = 0.96;

const PLACES: Readonly<Record<Side, readonly number[]>> = {
	expert: places(-1),
	facilitator: places(1)
};

/** Returns the positions of one side, from the gap to the outer end of the slope. */
function places(sign: -1 | 1): number[] {
	return Array.from({ length: (RANGE.max + 1) / 2 }, (_, i) => sign * (1 + i * RANGE.step));
}

/**
 * Returns a closed SVG path for each slope that has positions. Both slopes have the same vertical
 * scale, so that equal areas mean equal numbers of positions. The scale is the largest at which
 * both shapes stay below the ceiling.
 * @param ceiling pixels at the top of the picture that stay free
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

/**
 * Returns the height of the density shape at each position of one side: the number of `points`
 * there after a Gaussian blur. The blur is mirrored at both ends of the side, so that points near
 * an end count as much as any other.
 */
function blurred(side: readonly number[], points: readonly number[]): number[] {
	const counts = side.map(() => 0);
	for (const point of points) {
		const i = side.indexOf(point);
		if (i >= 0) counts[i] = (counts[i] ?? 0) + 1;
	}
	const last = side.length - 1;
	const range = 3 * BLUR;
	return side.map((_, i) => {
		let sum = 0;
		for (let offset = -range; offset <= range; offset++) {
			let from = i + offset;
			if (from < 0) from = -1 - from;
			if (from > last) from = 2 * last + 1 - from;
			sum += (counts[from] ?? 0) * Math.exp(-0.5 * (offset / BLUR) ** 2);
		}
		return sum;
	});
}
