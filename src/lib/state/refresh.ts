/**
 * Reloads a page's data after something was saved, and changes `page.state` even during a reload.
 */
import { type pushState, refreshAll } from '$app/navigation';
import { navigating, page } from '$app/state';
import { request } from './request.ts';

/** Number of reloads under way. */
let reloads = 0;

/**
 * Reloads the data of the page. If the user has begun a navigation, a reload would cancel it, so
 * the navigation ends first and the data of the new page are reloaded. The page's state, such as an
 * open control, stays.
 */
export async function refreshPage(): Promise<void> {
	// A failed navigation shows its own error page, so its error is ignored here.
	await navigating.complete?.catch(() => undefined);
	reloads += 1;
	try {
		await refreshAll();
	} finally {
		reloads -= 1;
	}
}

/**
 * Reloads the page's data if the server responds. Without a server, a reload would show an error
 * page.
 */
export async function refreshIfReachable(): Promise<void> {
	const answer = await request('/healthz');
	if (answer?.status === 200) await refreshPage();
}

/**
 * Sets the page's state. A reload under way restores the state object from before the change, so
 * that object is changed too.
 * @param set `pushState` or `replaceState`
 */
export function setPageState(set: typeof pushState, url: string, state: App.PageState): void {
	const before = page.state;
	set(url, state);
	if (reloads > 0) Object.assign(before, state);
}
