/** Keeps a screen from going dark while it is looked at, where the browser can. */
export function keepScreenAwake(): () => void {
	if (!('wakeLock' in navigator)) return () => {};
	let lock: WakeLockSentinel | undefined;
	let over = false;
	const ask = async () => {
		if (document.visibilityState !== 'visible' || over) return;
		try {
			lock = await navigator.wakeLock.request('screen');
			if (over) await lock.release();
		} catch {
			// A low battery, or somebody's policy: then the screen does as it likes.
		}
	};
	void ask();
	document.addEventListener('visibilitychange', ask);
	return () => {
		over = true;
		document.removeEventListener('visibilitychange', ask);
		void lock?.release();
	};
}
