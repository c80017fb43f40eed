import { secretIn } from '../domain/secret-link.ts';

/**
 * Removes the secret from the fragment of the page's URL, so that the secret does not stay in the
 * browser's history.
 * @returns the secret; empty for a URL without a secret, which stays unchanged
 */
export function takeSecret(): string {
	// After a form sent without scripts, the fragment names the part of the page that it was about.
	const secret = document.getElementById(location.hash.slice(1)) ? '' : secretIn(location.hash);
	if (secret) history.replaceState(history.state, '', location.pathname);
	return secret;
}
