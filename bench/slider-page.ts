/** What bench/slider.ts lets run inside the page; each function is sent there alone, as its source. */

declare global {
	interface Window {
		/** Starts counting; the function it answers stops it. */
		count: () => () => Counted;
		stopCounting: (() => Counted) | undefined;
	}
}

/** Milliseconds all. */
export interface Counted {
	/** Between the starts of one frame and the next. */
	frames: number[];
	/** From each pointer event, merged ones too, to the end of the frame that drew it. */
	paints: number[];
}

/**
 * Frames are counted by the times requestAnimationFrame is given: the display's own ticks, so that a
 * main thread that is late skips one and the difference is two.
 *
 * Event Timing would be the obvious source for the time to paint, but it leaves out `pointermove` and
 * everything else that comes in streams. So: the event's own time stamp, which the browser sets when
 * it takes the input in; the next frame's callback, which comes after the handlers and what they
 * wrote; and a message sent from there, which is read once that frame's style, layout and paint are
 * done and handed over. Compositing is not in it: that is another thread, which is not slowed down
 * and does the same work for both. Of events that were merged into one each counts by its own time,
 * or whoever is slow would be measured less often.
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

/** A bare native range input above the form, as wide and as high as the line; nobody listens to it. */
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
