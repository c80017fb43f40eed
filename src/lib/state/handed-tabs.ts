/**
 * Hides the helper's pages in the other tabs of a device that was handed to a client. In those tabs
 * the helper's session is locked too, but they would show the helper's data until they load again.
 */
import { COVER_PATH } from '../protocol.ts';

const CHANNEL = 'kantlijn-handed';

/**
 * Returns a channel between the tabs of this browser; `null` in browsers before 2022 that have no
 * such channels, and whose tabs show the cover once they load again.
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
 * Makes this tab show the cover when another tab shows it. A tab that is away meanwhile learns it when
 * it is restored: see restored-page.ts.
 */
export function coverWithOtherTabs(): void {
	let channel: BroadcastChannel | null = null;
	const listen = () => {
		if (channel) return;
		channel = openChannel();
		channel?.addEventListener('message', () => {
			if (location.pathname !== COVER_PATH) location.replace(COVER_PATH);
		});
	};
	listen();
	addEventListener('pageshow', listen);
	// With an open channel, some browsers do not keep the page in their back/forward cache.
	addEventListener('pagehide', () => {
		channel?.close();
		channel = null;
	});
}
