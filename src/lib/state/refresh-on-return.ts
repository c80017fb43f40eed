/** Loads fresh data for a page to which the user returns from another tab, app or device. */
import { onMount } from 'svelte';
import { refreshIfReachable } from './refresh.ts';

/** Milliseconds after which a page that was hidden counts as out of date. */
const STALE_MS = 10_000;

/**
 * Reloads the page's data when the page becomes visible after more than {@link STALE_MS}. Unsaved
 * input stays, because it belongs to the page's state. Must be called from the script of a layout.
 */
export function refreshOnReturn(): void {
	onMount(() => {
		let hiddenAt = 0;
		const change = () => {
			if (document.visibilityState === 'hidden') hiddenAt = Date.now();
			else if (hiddenAt > 0 && Date.now() - hiddenAt > STALE_MS) void refreshIfReachable();
		};
		document.addEventListener('visibilitychange', change);
		return () => document.removeEventListener('visibilitychange', change);
	});
}
