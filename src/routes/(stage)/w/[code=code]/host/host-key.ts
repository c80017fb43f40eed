/**
 * Secret of the host link, as stored by this browser. The host page needs it to show the link. The
 * start of the secret's hash is stored beside it. If that start differs from the server's
 * `linkMark`, the link was renewed, and the outdated secret is not used.
 */
const storageKey = (code: string) => `kantlijn-host-${code}`;

export const hostKey = {
	/**
	 * Reads the stored secret.
	 * @param mark `linkMark` of the current host link
	 * @returns `null` when no secret is stored, or when the host link was renewed after it was
	 * stored
	 */
	read(code: string, mark: string): string | null {
		try {
			const [key, storedMark] = (localStorage.getItem(storageKey(code)) ?? '').split(' ');
			return key && storedMark === mark ? key : null;
		} catch {
			// Storage is unavailable, so the host page cannot show the link.
			return null;
		}
	},

	/**
	 * Stores a secret.
	 * @param key secret that the server has accepted
	 */
	save(code: string, key: string, mark: string): void {
		try {
			localStorage.setItem(storageKey(code), `${key} ${mark}`);
		} catch {
			// Storage is unavailable. The cookie still makes this browser the host's; only the link is
			// not shown.
		}
	}
};
