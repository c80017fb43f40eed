/** Touches of a finger, also where the driver has no touchscreen. */
import type { Person } from './person.ts';
import type { Point } from './tab.ts';

/**
 * Puts a finger at the first point, moves it through the others, and lifts it. WebKit's driver has
 * no touchscreen: there the page gets the same pointer events from a script, so that its own code
 * for fingers runs. What the engine itself does with a touch, such as scrolling, is not tested then.
 */
export async function swipe({ tab, evaluate }: Person, points: readonly Point[]): Promise<void> {
	if (tab.swipe) return tab.swipe(points);
	await evaluate((points) => {
		// A pointer that a script makes up cannot be captured.
		Element.prototype.setPointerCapture = () => undefined;
		const target = points[0] && document.elementFromPoint(points[0].x, points[0].y);
		const send = (type: string, at = points[0]) =>
			target?.dispatchEvent(
				new PointerEvent(type, {
					pointerId: 7,
					pointerType: 'touch',
					isPrimary: true,
					bubbles: true,
					cancelable: true,
					clientX: at?.x ?? 0,
					clientY: at?.y ?? 0
				})
			);
		send('pointerdown');
		for (const point of points.slice(1)) send('pointermove', point);
		send('pointerup', points.at(-1));
	}, points);
}
