/**
 * Renews a page that the browser restores from its back/forward cache, where it may have been since
 * before its user signed in, signed out, or handed the device over.
 */
import { page } from '$app/state';
import { isPublicPage } from '../domain/public-pages.ts';
import { refreshIfReachable } from './refresh.ts';

/** Loads every restored page again, but for a public page only its data. */
export function renewRestoredPages(): void {
	addEventListener('pageshow', ({ persisted }) => {
		if (!persisted) return;
		if (page.data.owner !== null || !isPublicPage(location.pathname)) return location.reload();
		void refreshIfReachable();
	});
}
