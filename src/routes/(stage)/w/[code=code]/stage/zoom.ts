/**
 * The browser's zoom. All sizes on the stage are shares of the window's height, which the zoom does
 * not change, so that the stage has to enlarge its text itself.
 */

/** Zooms below this one are differences between a window and its content, such as a scroll bar. */
const LEAST = 1.1;

interface Size {
	width: number | undefined;
	height: number | undefined;
}

/**
 * Returns the zoom: 2 for 200 %, and 1 where it is unknown.
 * @param outer size of the window, which the zoom does not change
 * @param inner size of the window's content, in CSS pixels, which grow with the zoom
 */
export function zoomOf(outer: Size, inner: Size): number {
	if (!outer.width || !outer.height || !inner.width || !inner.height) return 1;
	// A side panel makes the content narrower, and a toolbar makes it lower, but the zoom makes it
	// smaller in both directions.
	const zoom = Math.min(outer.width / inner.width, outer.height / inner.height);
	return zoom < LEAST ? 1 : Math.round(zoom * 100) / 100;
}
