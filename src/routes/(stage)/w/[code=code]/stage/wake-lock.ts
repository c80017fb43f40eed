/**
 * Keeps the screen on while the page is visible, where the browser supports it.
 * @returns a function that lets the screen turn off again
 */
export function keepScreenAwake(): () => void {
	if (!('wakeLock' in navigator)) return () => {};
	let lock: WakeLockSentinel | undefined;
	let released = false;
	const request = async () => {
		if (document.visibilityState !== 'visible' || released) return;
		try {
			lock = await navigator.wakeLock.request('screen');
			if (released) await lock.release();
		} catch {
			// The browser refused, for instance at a low battery. The screen then turns off by the
			// system's settings.
		}
	};
	void request();
	document.addEventListener('visibilitychange', request);
	return () => {
		released = true;
		document.removeEventListener('visibilitychange', request);
		void lock?.release();
	};
}
