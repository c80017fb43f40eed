/**
 * Secret of the host link in this browser's storage, from which the host page shows the link again.
 * It is stored with the mark of its link, because an outdated secret must not be shared after the
 * link was renewed in this or another browser.
 */
const storageKey = (code: string) => `kantlijn-host-${code}`;

export const hostKey = {
	/**
	 * @param mark of the current link
	 * @returns the stored secret, or `null` when none is stored or the link was renewed since
	 */
	read(code: string, mark: string): string | null {
		try {
			const [key, storedMark] = (localStorage.getItem(storageKey(code)) ?? '').split(' ');
			return key && storedMark === mark ? key : null;
		} catch {
			// Storage is unavailable: the host page cannot show the link.
			return null;
		}
	},

	/** @param key secret that the server has accepted */
	save(code: string, key: string, mark: string): void {
		try {
			localStorage.setItem(storageKey(code), `${key} ${mark}`);
		} catch {
			// Storage is unavailable. The cookie still admits the host; only the link is not shown.
		}
	}
};
