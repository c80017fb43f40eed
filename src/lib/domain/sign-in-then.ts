/**
 * The page to which signing in leads on, such as the one that a reminder was about. It comes with the
 * address of the sign-in page, which anybody can make, so that only paths within this site count.
 */

/** Maximum length of a path. Those of the app's own links are shorter. */
const MAX_LENGTH = 300;

/** Any address: only used to resolve a path as a browser does. */
const BASE = 'http://here.invalid';

/** First parts of the paths to pages that an account has. */
const OF_ACCOUNTS = ['/account', '/assignments', '/teams', '/workshops', '/year'];

/**
 * Returns the path of a page of this site, in the form to which browsers resolve it; `null` for
 * everything else, such as another site's address in any notation.
 */
export function pathWithin(typed: unknown): string | null {
	if (typeof typed !== 'string' || typed.length > MAX_LENGTH) return null;
	// Browsers read a backslash as a slash, and leave out tabs and line ends.
	if (!/^\/[\w\-./~%]*$/.test(typed)) return null;
	const { origin, pathname } = resolved(typed) ?? {};
	if (origin !== BASE || !pathname) return null;
	const isKnown = OF_ACCOUNTS.some((one) => pathname === one || pathname.startsWith(`${one}/`));
	return isKnown ? pathname : null;
}

/** Resolves a path, as `URL.parse` does in newer browsers; `null` for one such as `//`. */
function resolved(path: string): URL | null {
	try {
		return new URL(path, BASE);
	} catch {
		return null;
	}
}

/** Returns the address of the sign-in page, from which signing in leads on to a path. */
export function signInThen(path: string): string {
	const to = pathWithin(path);
	return to === null ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
}
