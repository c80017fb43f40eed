/** Shapes of a revealed round on the ridge, the same on a page, in a saved picture and in a PDF. */
import { isCrossing } from '../../domain/comparison.ts';
import { type Side, sideOf } from '../../domain/continuum.ts';
import { dotShape, lettersIn } from '../ridge/dot-shape.ts';
import { drawPlaces } from '../ridge/drawn-places.ts';
import { ridge } from '../ridge/ridge.ts';
import type { RevealedDot } from './revealed-round.ts';

export interface RoundSize {
	width: number;
	height: number;
	/** Preferred radius of a dot, in units of the drawing; dots shrink when they do not fit. */
	radius: number;
	/** Minimum font size at which initials are drawn. */
	legible: number;
}

/** Dimensions of a round on paper and on wide screens. */
export const WIDE = { width: 960, height: 260, radius: 11, lettered: 15, legible: 9 } as const;

/**
 * Share of the height that stays free above the highest point of the ridge, for stacked dots and
 * arcs.
 */
const ABOVE = 0.3;
/** Minimum radius of a dot, as a share of `radius`. */
const SMALLEST = 0.3;
/** Maximum number of dots, because the markup of more dots would make the page slow. */
const MAX_DOTS = 1000;
const CEILING = 4;

export function roundShapes(
	dots: readonly RevealedDot[],
	{ width, height, radius, legible }: RoundSize
) {
	const drawn = ridge({ width, height, thumb: 2 * radius, pad: 2 * radius, top: ABOVE * height });
	const smallest = SMALLEST * radius;
	const laid = drawPlaces(drawn, dots, { radius, smallest, ceiling: CEILING, most: MAX_DOTS });
	const places = laid.kind === 'dots' ? laid.dots : [];
	const size = laid.kind === 'dots' ? laid.radius : 0;
	const ring = Math.max(1, size * 0.24);

	/**
	 * One path for all dots of a side that look alike: filled dots, or the hollow dots of
	 * participants who changed sides.
	 */
	const alike = new Map<string, { side: Side; crossed: boolean; d: string }>();
	const letters = dots.flatMap(({ position, previous, initials, group }, index) => {
		const at = places[index];
		if (!at) return [];
		const side = sideOf(position);
		const crossed = isCrossing(previous, position);
		const key = `${side} ${crossed}`;
		const path = alike.get(key) ?? { side, crossed, d: '' };
		path.d += dotShape(at, crossed ? size - ring / 2 : size, group);
		alike.set(key, path);
		// A hollow dot has less space for letters than a disc.
		const fitted = lettersIn(initials, crossed ? size - ring : size, group, legible);
		return initials && fitted ? [{ initials, at, ...fitted, crossed }] : [];
	});
	return {
		drawn,
		laid,
		size,
		ring,
		paths: [...alike.values()],
		letters,
		/** Width of an arc: for many dots it shows their share of all dots. */
		widthOf: (count: number) =>
			(radius / 8) * (count > 1 ? Math.min(6, 1 + (9 * count) / dots.length) : 1)
	};
}
