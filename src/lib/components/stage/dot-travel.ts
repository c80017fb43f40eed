/**
 * Animation of a dot from its place in the previous round, over the ridge. Above the gap, where no
 * position exists, the dot is invisible.
 */
import type { Point } from '../ridge/ridge.ts';

const TRAVEL_MS = 1_100;
/** Number of intervals between keyframes on each of the path's two pieces. */
const SAMPLES = 8;

/**
 * Animates a dot along its path.
 * @param pieces SVG path data; a path over the ridge has two pieces, with the gap between them
 * @param to present place of the dot
 * @param delay in milliseconds
 * @returns a Svelte attachment for the dot, which does nothing for users who prefer reduced motion
 */
export function travel(pieces: readonly string[], to: Point, delay: number) {
	return (dot: SVGElement) => {
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
		const paths = pieces.map((piece) => {
			const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
			path.setAttribute('d', piece);
			return path;
		});
		const frames = paths.flatMap((path, index): Keyframe[] => {
			const points = Array.from({ length: SAMPLES + 1 }, (_, step) => {
				const { x, y } = path.getPointAtLength((path.getTotalLength() * step) / SAMPLES);
				return { transform: `translate(${x - to.x}px, ${y - to.y}px)`, opacity: 1 };
			});
			const [first, last] = [points.at(0), points.at(-1)];
			return [
				...(index > 0 ? [{ ...first, opacity: 0 }] : []),
				...points,
				...(index < paths.length - 1 ? [{ ...last, opacity: 0 }] : [])
			];
		});
		dot.animate(frames, {
			duration: TRAVEL_MS,
			delay,
			easing: 'ease-in-out',
			fill: 'backwards'
		});
	};
}
