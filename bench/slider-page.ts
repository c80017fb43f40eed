/** Functions that bench/slider.ts runs in the page; each is sent as its own source text. */

declare global {
	interface Window {
		/** Starts counting; the returned function stops. */
		count: () => () => Counted;
		stopCounting: (() => Counted) | undefined;
	}
}

/** Durations in milliseconds. */
export interface Counted {
	/** Between the starts of consecutive frames. */
	frames: number[];
	/** From each pointer event, including coalesced ones, to the end of the frame that drew it. */
	paints: number[];
}

/**
 * Frame times are the arguments of requestAnimationFrame, which are ticks of the display: a late main
 * thread skips a tick, and the difference doubles.
 *
 * Event Timing does not report `pointermove` or other continuous events. The time to paint therefore
 * runs from the event's time stamp, set when the browser receives the input, to a message posted in
 * the next frame's callback, which is delivered after that frame's style, layout and paint.
 * Compositing is left out: its thread is not throttled and does the same work for both inputs.
 * Coalesced events count one by one, or a slow page would be sampled less often.
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

/** Inserts a native range input without listeners above the form, of the same size as the line. */
export function insertNative() {
	const line = document.querySelector('.line');
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
