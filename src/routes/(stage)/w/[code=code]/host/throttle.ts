export interface Throttled {
	/**
	 * Runs the work at once. While the work runs, and in the pause after it, a request instead
	 * makes the work run once more at the end of the pause.
	 */
	request(): void;
	/** Cancels a run that has not started. */
	stop(): void;
}

/**
 * Throttles asynchronous work. The first request starts a run at once. All requests during that run
 * and the pause after it together lead to one more run.
 * @param pause milliseconds between the end of a run and the next run
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
