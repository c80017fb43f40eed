/**
 * Density shapes, which show positions when there are too many for dots: one area on each slope,
 * and none over the gap. The area above a stretch of the slope is proportional to the number of
 * positions there.
 */
import { type Position, RANGE, type Side, SIDES, sideOf } from '../../domain/continuum.ts';
import type { Point, Ridge } from './ridge.ts';

/** Number of positions on one side. */
const PLACES = (RANGE.max + 1) / RANGE.step;
/** Number of points of the outline between two neighbouring positions. */
const FINENESS = 4;
/** Weights with which a count is shared with the two neighbouring positions. */
const SMOOTHING = [0.25, 0.5, 0.25] as const;
/**
 * Largest distance between a position and the place where it is drawn, on the scale of positions.
 * The smoothing reaches one position, and the spline through the counts two.
 */
export const DENSITY_REACH = 3 * RANGE.step;
/**
 * Maximum height of a density shape, as a share of the free height between the slope and `ceiling`.
 */
const FILL = 0.96;

export interface Densities {
	/** Closed SVG path for each slope that has positions. */
	now: Partial<Record<Side, string>>;
	/**
	 * Outline of the densities of an earlier round, for each slope that had positions. It is
	 * interrupted where there were none.
	 */
	before: Partial<Record<Side, string>>;
}

/**
 * Returns the density shapes of `points`, and the outlines of the densities of `earlier`. All have
 * the same vertical scale, so that equal areas mean equal numbers of positions, on both slopes and
 * in both rounds. The scale is the largest at which all stay below the ceiling.
 * @param ceiling pixels at the top of the picture that stay free
 * @param earlier positions in the previous round
 */
export function density(
	ridge: Ridge,
	points: readonly Position[],
	ceiling: number,
	earlier: readonly Position[] = []
): Densities {
	const grounds = {
		expert: groundOf(ridge, 'expert'),
		facilitator: groundOf(ridge, 'facilitator')
	};
	const hills = [points, earlier].map((places) =>
		SIDES.filter((side) => places.some((place) => sideOf(place) === side)).map((side) => ({
			side,
			ground: grounds[side],
			heights: heightsOf(places.filter((place) => sideOf(place) === side))
		}))
	);
	let scale = Infinity;
	for (const { ground, heights } of hills.flat()) {
		heights.forEach((height, i) => {
			const room = (ground[i]?.y ?? 0) - ceiling;
			if (height > 0) scale = Math.min(scale, (FILL * room) / height);
		});
	}
	const [now = [], before = []] = hills.map((sides) =>
		sides.map(({ side, ground, heights }) => {
			const top = ground.map(({ x, y }, i) => ({ x, y: y - scale * (heights[i] ?? 0) }));
			return { side, ground, top, heights };
		})
	);
	return {
		now: Object.fromEntries(
			now.map(({ side, ground, top }) => [side, `${line([...top, ...ground.toReversed()])}Z`])
		),
		before: Object.fromEntries(
			before.map(({ side, top, heights }) => [
				side,
				runsOf(top, (i) => (heights[i] ?? 0) > 0)
					.map(line)
					.join('')
			])
		)
	};
}

const line = (points: readonly Point[]) =>
	`M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;

/** Splits points into runs of neighbours, each with the point before and after it. */
function runsOf(points: readonly Point[], isIn: (index: number) => boolean): Point[][] {
	const runs: Point[][] = [];
	points.forEach((point, i) => {
		if (![i - 1, i, i + 1].some((near) => near in points && isIn(near))) return;
		if (i > 0 && (isIn(i - 1) || isIn(i)) && runs.length > 0) runs.at(-1)?.push(point);
		else runs.push([point]);
	});
	return runs;
}

/**
 * Returns points on a slope from the gap to the slope's outer end. Each position has an equal share
 * of the slope, so that positions at both ends have as much space as all others.
 */
function groundOf(ridge: Ridge, side: Side): Point[] {
	const sign = side === 'expert' ? -1 : 1;
	const [edge, foot] = [ridge.x(sign), ridge.x(sign * RANGE.max)];
	return Array.from({ length: PLACES * FINENESS + 1 }, (_, i) => {
		const x = edge + ((foot - edge) * i) / (PLACES * FINENESS);
		return { x, y: ridge.y(x) };
	});
}

/**
 * Returns the height of one side's density at each point of {@link groundOf}: a cubic B-spline
 * whose control values are the smoothed counts. At both ends of the side the counts are mirrored,
 * so that nothing is drawn over the gap and no position counts less than another.
 */
function heightsOf(points: readonly Position[]): number[] {
	const counts = new Array<number>(PLACES).fill(0);
	for (const point of points) {
		const place = (Math.abs(point) - 1) / RANGE.step;
		counts[place] = (counts[place] ?? 0) + 1;
	}
	const smooth = counts.map((_, place) =>
		SMOOTHING.reduce((sum, weight, i) => sum + weight * mirrored(counts, place + i - 1), 0)
	);
	return Array.from({ length: PLACES * FINENESS + 1 }, (_, i) => {
		const at = i / FINENESS - 0.5;
		const place = Math.floor(at);
		return splineWeights(at - place).reduce(
			(sum, weight, j) => sum + weight * mirrored(smooth, place + j - 1),
			0
		);
	});
}

function mirrored(values: readonly number[], index: number): number {
	if (index < 0) return values[-1 - index] ?? 0;
	if (index >= values.length) return values[2 * values.length - 1 - index] ?? 0;
	return values[index] ?? 0;
}

/**
 * Returns the weights of the four control values around a point of a uniform cubic B-spline.
 * @param t distance from the second of the four, from 0 to 1
 */
function splineWeights(t: number): [number, number, number, number] {
	return [
		(1 - t) ** 3 / 6,
		(3 * t ** 3 - 6 * t ** 2 + 4) / 6,
		(-3 * t ** 3 + 3 * t ** 2 + 3 * t + 1) / 6,
		t ** 3 / 6
	];
}
