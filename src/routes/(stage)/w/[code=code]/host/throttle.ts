export interface Throttled {
	/**
	 * Runs the work now. During a run, or in the pause after a run, it runs the work once more at the
	 * end of the pause.
	 */
	request(): void;
	/** Cancels a run that has not started. */
	stop(): void;
}

/**
 * Throttles asynchronous work. The first request runs at once. All requests during a run or the
 * pause after it lead to one more run.
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
