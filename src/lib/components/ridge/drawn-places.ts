/**
 * Choice between the two ways in which the places of a group are drawn: a dot for each as long as
 * dots of a visible size fit above their places, and density shapes otherwise.
 */
import { type Densities, density } from './density.ts';
import { type Move, type Moved, movesOf } from './moves.ts';
import type { Point, Ridge } from './ridge.ts';
import { stack } from './stack.ts';

export interface DotLimits {
	/** Preferred radius of a dot; dots shrink when they do not fit. */
	radius: number;
	/** Radius below which dots are too small to see. */
	smallest: number;
	/** Space at the top of the picture that stays free. */
	ceiling: number;
	/** Maximum number of dots that are drawn. */
	most?: number;
}

export interface DrawnDots {
	kind: 'dots';
	radius: number;
	/** Centre of each dot, in the order of the given places. */
	dots: readonly Point[];
	moves: readonly Move[];
}

export interface DrawnDensity extends Densities {
	kind: 'density';
	moves: readonly Move[];
}

/** Radius of the mark at a dot's previous place, as a share of the dot's radius. */
export const MARK = 0.3;

export function drawPlaces(
	ridge: Ridge,
	places: readonly Moved[],
	{ radius, smallest, ceiling, most = Infinity }: DotLimits
): DrawnDots | DrawnDensity {
	const points = places.map(({ position }) => position);
	const laid = places.length > most ? null : stack(ridge, points, { radius, smallest, ceiling });
	if (laid) {
		const moves = movesOf(ridge, places, laid.dots, laid.radius * MARK);
		return { kind: 'dots', ...laid, moves };
	}
	const earlier = places.flatMap(({ previous }) => (previous === null ? [] : [previous]));
	return {
		kind: 'density',
		...density(ridge, points, ceiling, earlier),
		moves: movesOf(ridge, places, null, 0)
	};
}
