/** Density shape on each slope, for more positions than dots can show; it leaves the gap free. */
import { type Position, RANGE, type Side, SIDES, sideOf } from '../../domain/continuum.ts';
import type { Ridge } from './ridge.ts';

/**
 * Standard deviation of the blur, in positions: wide enough to smooth the peaks at the six places
 * that the buttons choose.
 */
const BLUR = 2;
/** Largest share of the height between slope and ceiling that the shape fills. */
const FILL = 0.96;

const PLACES: Readonly<Record<Side, readonly number[]>> = {
	expert: places(-1),
	facilitator: places(1)
};

/** Positions of one side, from the gap to the foot. */
function places(sign: -1 | 1): number[] {
	return Array.from({ length: (RANGE.max + 1) / 2 }, (_, i) => sign * (1 + i * RANGE.step));
}

/**
 * Closed SVG path on each slope that has positions. Both sides share one scale: equal areas mean
 * equal numbers, and the highest peak comes close to the ceiling.
 * @param ceiling pixels from the top of the picture that stay free
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
 * Counts per position after a Gaussian blur, mirrored at both ends so that the sum per side does not change.
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
