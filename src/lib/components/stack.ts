/** Many dots on one ridge, stacked without overlap. */
import type { Ridge } from './ridge.ts';

export interface Stacked {
	x: number;
	y: number;
}

export interface Stack {
	radius: number;
	/** In the order of the points given. */
	dots: Stacked[];
}

/**
 * Lays a dot for each point, lowest first, and shrinks them all until the highest stays below
 * `ceiling` pixels from the top. Below `smallest` they are laid all the same, so that nothing is
 * left out; a caller with more than fits draws something else.
 */
export function stack(
	ridge: Ridge,
	points: readonly number[],
	{ radius, smallest = 2, ceiling = 0 }: { radius: number; smallest?: number; ceiling?: number }
): Stack {
	for (let size = radius; ; size *= 0.88) {
		const dots = lay(ridge, points, size);
		const fits = dots.every(({ y }) => y - size >= ceiling);
		if (fits || size * 0.88 < smallest) return { radius: size, dots };
	}
}

function lay(ridge: Ridge, points: readonly number[], radius: number): Stacked[] {
	const order = points.map((point, index) => ({ point, index }));
	// From the feet up, so that what lies higher on the slope leans on what lies lower.
	order.sort((a, b) => Math.abs(b.point) - Math.abs(a.point) || a.index - b.index);
	const dots: Stacked[] = new Array(points.length);
	const laid: Stacked[] = [];
	const apart = 2 * radius + 1;
	for (const { point, index } of order) {
		const dot = ridge.rest(point, radius);
		const near = laid.filter(({ x }) => Math.abs(x - dot.x) < apart).sort((a, b) => b.y - a.y);
		for (const { x, y } of near) {
			const dx = x - dot.x;
			const dy = Math.sqrt(apart * apart - dx * dx);
			if (Math.abs(y - dot.y) < dy) dot.y = y - dy;
		}
		laid.push(dot);
		dots[index] = dot;
	}
	return dots;
}
