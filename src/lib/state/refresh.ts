/** Reload of a page's data after something was saved. */
import { invalidateAll } from '$app/navigation';
import { navigating } from '$app/state';

/**
 * Loads the data of the page again. Waits for a navigation that the user has begun meanwhile, which
 * `invalidateAll` alone would cancel, and then loads the data of the page it leads to.
 */
export async function refreshPage(): Promise<void> {
	// A navigation that fails shows its own error page.
	await navigating.complete?.catch(() => undefined);
	await invalidateAll();
}
