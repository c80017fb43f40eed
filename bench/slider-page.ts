/**
 * Functions that bench/slider.ts runs in the page. The browser receives only each function's source
 * text, so no function may use anything else in this file.
 */

declare global {
	interface Window {
		/** Starts measuring. The returned function stops measuring and returns the results. */
		count: () => () => Counted;
		stopCounting: (() => Counted) | undefined;
	}
}

/** Measured durations in milliseconds. */
export interface Counted {
	/** Times from the start of each frame to the start of the next one. */
	frames: number[];
	/**
	 * Times from each pointer event, including coalesced ones, to the end of the frame that drew it.
	 */
	paints: number[];
}

/**
 * Defines `window.count`, which measures frames and times to paint.
 *
 * Each `requestAnimationFrame` callback gets the time of a display refresh. A main thread that is
 * late misses a refresh, so that its frame counts as twice as long.
 *
 * The browser's Event Timing API does not report continuous events such as `pointermove`, so this
 * function measures the time to paint. That time begins at the event's time stamp, set when the
 * browser receives the input. It ends when a message from the next frame's callback arrives,
 * because such a message arrives after the frame's style, layout and paint. Compositing is left
 * out: its thread is not throttled, and does the same work for the thumb and the native input.
 * Coalesced events count one by one, so that a slow page has as many samples as a fast page.
 */
export function defineCount() {
	window.count = () => {
		const counted: Counted = { frames: [], paints: [] };
		let waiting: number[] = [];
		let before: number | undefined;
		const { port1: painted, port2: drawing } = new MessageChannel();

		function moved(event: PointerEvent) {
			const merged = event.getCoalescedEvents();
			for (const one of merged.length > 0 ? merged : [event]) waiting.push(one.timeStamp);
		}

		function frame(time: number) {
			if (before !== undefined) counted.frames.push(time - before);
			before = time;
			if (waiting.length > 0) drawing.postMessage(waiting);
			waiting = [];
			next = requestAnimationFrame(frame);
		}

		painted.onmessage = (message: MessageEvent<number[]>) => {
			const now = performance.now();
			for (const at of message.data) counted.paints.push(now - at);
		};
		addEventListener('pointermove', moved, { capture: true });
		let next = requestAnimationFrame(frame);

		return () => {
			cancelAnimationFrame(next);
			removeEventListener('pointermove', moved, { capture: true });
			painted.close();
			return counted;
		};
	};
}

/** Inserts a native range input above the form. The input has the line's size and no listeners. */
export function insertNative() {
	const line = document.querySelector('form .line');
	const form = line?.closest('form');
	const box = line?.getBoundingClientRect();
	if (!form || !box) throw new Error('There is no line on this page.');
	const input = document.createElement('input');
	input.type = 'range';
	input.id = 'native';
	input.min = '-99';
	input.max = '99';
	input.step = '2';
	input.style.cssText = `display: block; margin: 0 0 24px; width: ${box.width}px; height: ${box.height}px`;
	form.before(input);
}
