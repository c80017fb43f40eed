/** The secret of the host's link in this browser, so that the link can be sent on from here. */
const keyOf = (code: string) => `kantlijn-host-${code}`;

export const hostKey = {
	of(code: string): string | null {
		try {
			return localStorage.getItem(keyOf(code));
		} catch {
			// A browser that keeps nothing: then the link is there only where it came from.
			return null;
		}
	},

	keep(code: string, key: string): void {
		try {
			localStorage.setItem(keyOf(code), key);
		} catch {
			// The same: the desk works by its cookie, only the link cannot be shown again.
		}
	}
};
