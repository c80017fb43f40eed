/** Earlier places on the ridge of one assignment: dots that fade with age, and their dates. */
import { isRoleSwitch } from '../../domain/assignment.ts';
import { type Position, type Side, sideOf } from '../../domain/continuum.ts';
import type { Point, Ridge } from './ridge.ts';

/**
 * Maximum number of earlier places that are drawn. Older places are only in the list of all
 * placements.
 */
export const MAX_EARLIER = 8;

/** Radii in pixels of the newest and of the oldest earlier place that is drawn. */
const RADII = [6, 3] as const;

/**
 * Opacities of the newest and of the oldest earlier place that is drawn. Even the oldest has a
 * contrast of 3:1.
 */
const OPACITIES = [1, 0.78] as const;

/** Space between a dot and its date, and between two dates, in pixels. */
const GAP = 8;
/** Height and mean width of one character of a date, in pixels. */
const LETTER = { height: 16, width: 7.2 } as const;

export interface EarlierPlace extends Point {
	id: string;
	side: Side;
	radius: number;
	opacity: number;
}

/**
 * Returns a dot for each place before the last place, newest first, at most {@link MAX_EARLIER}.
 * @param placements oldest first, including the last placement
 */
export function earlierPlaces(
	ridge: Ridge,
	placements: readonly { id: string; position: Position }[]
): EarlierPlace[] {
	const earlier = placements.slice(0, -1).slice(-MAX_EARLIER).reverse();
	return earlier.map(({ id, position }, age) => {
		const share = earlier.length < 2 ? 0 : age / (earlier.length - 1);
		const [radius, opacity] = [RADII, OPACITIES].map(
			([first, last]) => first + (last - first) * share
		);
		return {
			id,
			side: sideOf(position),
			...ridge.rest(position, radius as number),
			radius: radius as number,
			opacity: opacity as number
		};
	});
}

/**
 * Returns the last role switch among the drawn places; `null` without one. `pieces` are the two
 * parts of its arc, each with its side, and `columns` the x coordinates between which the arc runs.
 * @param radius radius of the disc at the last place, in pixels
 */
export function lastCrossing(
	ridge: Ridge,
	placements: readonly { id: string; position: Position }[],
	radius: number
): { pieces: { side: Side; path: string }[]; columns: readonly [number, number] } | null {
	const drawn = placements.slice(-MAX_EARLIER - 1);
	const dots = earlierPlaces(ridge, placements);
	const centre = (id: string, position: Position): Point =>
		dots.find((one) => one.id === id) ?? ridge.rest(position, radius);
	const index = drawn.findLastIndex(
		({ position }, at) => at > 0 && isRoleSwitch(drawn[at - 1]?.position ?? null, position)
	);
	const [from, to] = [drawn[index - 1], drawn[index]];
	if (!from || !to) return null;
	const [start, end] = [centre(from.id, from.position), centre(to.id, to.position)];
	const [leaves, arrives] = ridge.arc(start, end);
	return {
		pieces: [
			{ side: sideOf(from.position), path: leaves },
			{ side: sideOf(to.position), path: arrives }
		],
		columns: [Math.min(start.x, end.x), Math.max(start.x, end.x)]
	};
}

/** Date beside a dot; `anchor` says whether the text starts or ends at `x`. */
export interface DateLabel extends Point {
	id: string;
	text: string;
	anchor: 'start' | 'end';
}

/**
 * Returns the dates that fit beside their dots, newest first. Each date stands beside its dot, on
 * the side away from the gap, where the picture is empty. A date that would touch a dot, the disc,
 * the arc or another date is left out.
 * @param disc centre and radius of the disc at the last place
 * @param arc x coordinates between which the arc of the last role switch runs; `null` without one
 */
export function dateLabels(
	dots: readonly EarlierPlace[],
	dates: ReadonlyMap<string, string>,
	disc: Point & { radius: number },
	arc: readonly [number, number] | null,
	width: number
): DateLabel[] {
	const taken = [disc, ...dots].map(({ x, y, radius }) => ({
		left: x - radius,
		right: x + radius,
		top: y - radius,
		bottom: y + radius
	}));
	return dots.flatMap((dot, index): DateLabel[] => {
		const text = dates.get(dot.id) ?? '';
		const outwards = dot.side === 'expert' ? -1 : 1;
		const x = dot.x + outwards * (dot.radius + GAP);
		// The slope descends away from the gap, so text at this height stands above the slope.
		const y = dot.y + dot.radius - GAP;
		const end = x + outwards * text.length * LETTER.width;
		const box = {
			left: Math.min(x, end),
			right: Math.max(x, end),
			top: y - LETTER.height,
			bottom: y
		};
		const free = taken.every(
			(other, at) =>
				at === index + 1 ||
				other.right + GAP < box.left ||
				other.left - GAP > box.right ||
				other.bottom < box.top ||
				other.top > box.bottom
		);
		const crossed = arc !== null && box.right > arc[0] && box.left < arc[1];
		if (!free || crossed || box.left < 0 || box.right > width) return [];
		taken.push(box);
		return [{ id: dot.id, text, x, y, anchor: outwards < 0 ? 'end' : 'start' }];
	});
}
