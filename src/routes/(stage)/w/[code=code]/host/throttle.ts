/** Work that is asked for more often than it is worth doing. */
export interface Throttled {
	ask(): void;
	stop(): void;
}

/**
 * Done at once, then one at a time with a pause between: what is asked for meanwhile, however often,
 * is done once more at its end.
 * @param pause in milliseconds
 */
export function throttle(work: () => Promise<unknown>, pause: number): Throttled {
	let isResting = false;
	let again = false;
	let stopped = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	async function run() {
		isResting = true;
		try {
			await work();
		} finally {
			if (!stopped) timer = setTimeout(over, pause);
		}
	}

	function over() {
		isResting = false;
		if (!again) return;
		again = false;
		void run();
	}

	return {
		ask() {
			if (isResting) again = true;
			else void run();
		},
		stop() {
			stopped = true;
			clearTimeout(timer);
		}
	};
}
