/** Keeps the screen on while the page is visible, where the browser supports it. */
export class WakeLock {
	#maySleep = $state(false);

	/**
	 * Whether the screen may turn off by itself: the browser has no wake lock, as over plain http, or
	 * it refused one, for instance at a low battery. False until the browser has answered.
	 */
	get maySleep(): boolean {
		return this.#maySleep;
	}

	/** Keeps the screen on. @returns a function that lets the screen turn off again */
	start(): () => void {
		if (!('wakeLock' in navigator)) {
			this.#maySleep = true;
			return () => {};
		}
		let lock: WakeLockSentinel | undefined;
		let ended = false;
		const request = async () => {
			if (document.visibilityState !== 'visible' || ended) return;
			try {
				const requested = await navigator.wakeLock.request('screen');
				if (ended) return void requested.release();
				lock = requested;
				this.#maySleep = false;
				// The browser releases the lock of a hidden page, which is requested again later, and that
				// of a visible page at a low battery.
				requested.addEventListener('release', () => {
					this.#maySleep = !ended && document.visibilityState === 'visible';
				});
			} catch {
				// A hidden page is refused too, and asks again when it is shown.
				this.#maySleep = !ended && document.visibilityState === 'visible';
			}
		};
		void request();
		document.addEventListener('visibilitychange', request);
		return () => {
			ended = true;
			document.removeEventListener('visibilitychange', request);
			void lock?.release();
		};
	}
}
