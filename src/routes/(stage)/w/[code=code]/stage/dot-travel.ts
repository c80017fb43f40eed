/** A dot on its way from where it stood in the round before: over the crest, unseen where the ridge is. */
import type { Point } from '$lib/components/ridge/ridge';

const TRAVEL_MS = 1_100;
const SAMPLES = 8;

/**
 * @param pieces the way as paths in the picture, with nothing between them
 * @param to where it lies now
 * @param after milliseconds
 */
export function travel(pieces: readonly string[], to: Point, after: number) {
	return (dot: SVGElement) => {
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
		const ways = pieces.map((piece) => {
			const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
			path.setAttribute('d', piece);
			return path;
		});
		const frames = ways.flatMap((way, index): Keyframe[] => {
			const points = Array.from({ length: SAMPLES + 1 }, (_, step) => {
				const { x, y } = way.getPointAtLength((way.getTotalLength() * step) / SAMPLES);
				return { transform: `translate(${x - to.x}px, ${y - to.y}px)`, opacity: 1 };
			});
			const [first, last] = [points.at(0), points.at(-1)];
			return [
				...(index > 0 ? [{ ...first, opacity: 0 }] : []),
				...points,
				...(index < ways.length - 1 ? [{ ...last, opacity: 0 }] : [])
			];
		});
		dot.animate(frames, {
			duration: TRAVEL_MS,
			delay: after,
			easing: 'ease-in-out',
			fill: 'backwards'
		});
	};
}
