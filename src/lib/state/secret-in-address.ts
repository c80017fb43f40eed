import { secretIn } from '../domain/secret-link.ts';

/**
 * Removes the secret from the fragment of the page's URL, so that the secret does not stay in the
 * browser's history.
 * @returns the secret; empty for a URL without a secret, which stays unchanged
 */
export function takeSecret(): string {
	// A fragment that is the id of an element on the page is no secret. Forms sent without scripts
	// lead to such a fragment.
	const secret = document.getElementById(location.hash.slice(1)) ? '' : secretIn(location.hash);
	if (secret) history.replaceState(history.state, '', location.pathname);
	return secret;
}
