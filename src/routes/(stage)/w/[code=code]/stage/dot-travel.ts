/**
 * Animation of a dot from its place in the previous round over the crest. The dot is invisible over
 * the gap of the ridge, where no position exists.
 */
import type { Point } from '$lib/components/ridge/ridge';

const TRAVEL_MS = 1_100;
/** Keyframes per piece of the path, minus one. */
const SAMPLES = 8;

/**
 * @param pieces SVG path data, interrupted at the gap of the ridge
 * @param to current place of the dot
 * @param delay in milliseconds
 * @returns a Svelte attachment for the dot; it does nothing when users prefer reduced motion
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
