/** Pages for reading, which show nothing of an account to a visitor who has none. */
const PATHS = ['/', '/about', '/accessibility', '/help', '/privacy'];

/**
 * Whether a page may stay in the browser's back/forward cache, if it was loaded without an account.
 * @param path path of the address, without query
 */
export const isPublicPage = (path: string): boolean =>
	PATHS.includes(path) || path.startsWith('/help/');
