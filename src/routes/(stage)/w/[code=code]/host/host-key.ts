/**
 * Secret of the host link in this browser's storage, from which the host page shows the link again.
 * The mark of the link is stored beside its secret. When the link is renewed, in any browser, the
 * marks differ, and the outdated secret is not shown.
 */
const storageKey = (code: string) => `kantlijn-host-${code}`;

export const hostKey = {
	/**
	 * Reads the stored secret.
	 * @param mark mark of the current link
	 * @returns `null` when no secret is stored, or when the link was renewed since
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
