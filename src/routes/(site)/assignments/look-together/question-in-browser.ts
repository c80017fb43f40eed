/** Finds the client question of an assignment in this browser, without a connection. */
import type { PendingChange } from '$lib/domain/pending-change';

/**
 * Returns the question from a change that waits to be sent, or else from the offline copy of the
 * assignment's page; `null` if this browser has neither.
 */
export async function questionInBrowser(
	assignment: string,
	changes: readonly PendingChange[]
): Promise<string | null> {
	const waiting = changes.findLast(({ change }) => change.assignment === assignment);
	if (waiting) return waiting.change.question;
	const copy = await globalThis.caches?.match(`/assignments/${assignment}`, { ignoreVary: true });
	if (!copy) return null;
	const page = new DOMParser().parseFromString(await copy.text(), 'text/html');
	return page.querySelector('h1')?.textContent.trim() || null;
}
