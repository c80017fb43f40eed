/**
 * Marker in localStorage, which says that pending changes wait in IndexedDB. A browser that needs
 * space may delete only IndexedDB, and the marker then shows that changes were lost. The marker has
 * the number of changes and a time, but no content.
 */

const MARKER = 'kantlijn-waiting';
const ASKED = 'kantlijn-persist-asked';

export interface Lost {
	count: number;
	/** Time at which the oldest change was made, RFC 3339. */
	since: string;
}

/** Writes the marker for the pending changes, oldest first. Without changes, removes the marker. */
export function markWaiting(changes: readonly { madeAt: string }[]): void {
	try {
		const [oldest] = changes;
		if (!oldest) return localStorage.removeItem(MARKER);
		localStorage.setItem(MARKER, JSON.stringify({ count: changes.length, since: oldest.madeAt }));
	} catch {
		// Without localStorage the user does not learn of a loss. Nothing else depends on the marker.
	}
}

/** Returns the number and age in the marker; `null` without a marker. */
export function readMarker(): Lost | null {
	try {
		const { count, since } = JSON.parse(localStorage.getItem(MARKER) ?? 'null') ?? {};
		return count > 0 && Date.parse(since) > 0 ? { count, since } : null;
	} catch {
		return null;
	}
}

/**
 * Removes the marker, and the record that persistent storage was requested. Called when an account
 * signs out or is deleted.
 */
export function removeMarkers(): void {
	try {
		for (const key of [MARKER, ASKED]) localStorage.removeItem(key);
	} catch {
		// Without localStorage there is nothing to remove.
	}
}

/**
 * Asks the browser, once, not to delete this site's data when the browser needs space. Most
 * browsers decide without asking the user. The app works the same if the browser refuses.
 */
export async function askToPersist(): Promise<void> {
	try {
		if (localStorage.getItem(ASKED) !== null || (await navigator.storage.persisted())) return;
		localStorage.setItem(ASKED, '1');
		await navigator.storage.persist();
	} catch {
		// Browsers offer persistent storage only over https and on localhost. Without it pending
		// changes are stored too, but the browser may delete them.
	}
}
