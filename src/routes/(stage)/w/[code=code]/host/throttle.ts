export interface Throttled {
	/** Runs the work now, or once more after the pause. */
	request(): void;
	/** Cancels a pending run; a run that has started finishes. */
	stop(): void;
}

/**
 * Throttles asynchronous work. The first request runs at once; requests during a run or the pause
 * after it lead to one more run.
 * @param pause between the end of a run and the next one, in milliseconds
 */
export function throttle(work: () => Promise<unknown>, pause: number): Throttled {
	let isBlocked = false;
	let isRequested = false;
	let stopped = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	async function run() {
		isBlocked = true;
		try {
			await work();
		} finally {
			if (!stopped) timer = setTimeout(endPause, pause);
		}
	}

	function endPause() {
		isBlocked = false;
		if (!isRequested) return;
		isRequested = false;
		void run();
	}

	return {
		request() {
			if (isBlocked) isRequested = true;
			else void run();
		},
		stop() {
			stopped = true;
			clearTimeout(timer);
		}
	};
}
