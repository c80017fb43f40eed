/**
 * Other tabs of a device that a helper has handed to a client. Their session has ended, but they
 * still show its data until they load again.
 */
import { COVER_PATH } from '../protocol.ts';

const CHANNEL = 'kantlijn-handed';

/**
 * Returns a channel between tabs. Browsers before 2022 may have none; their tabs show the cover
 * once they load again.
 */
function openChannel(): BroadcastChannel | null {
	return 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null;
}

/** Makes every other tab of this browser show the cover, the only page of a handed device. */
export function coverOtherTabs(): void {
	const channel = openChannel();
	channel?.postMessage(null);
	channel?.close();
}

/**
 * Makes this tab show the cover when another tab shows it, and when the tab returns from the
 * browser's back/forward cache.
 */
export function coverWithOtherTabs(): void {
	openChannel()?.addEventListener('message', () => {
		if (location.pathname !== COVER_PATH) location.replace(COVER_PATH);
	});
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) location.reload();
	});
}
