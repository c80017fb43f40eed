/**
 * The secret of the host's link in this browser, so that the link can be sent on from here. Kept with
 * the mark of the link that it was right for: one that was renewed since, here or elsewhere, is not
 * sent on.
 */
const keyOf = (code: string) => `kantlijn-host-${code}`;

export const hostKey = {
	/** @param mark of the link that works now */
	of(code: string, mark: string): string | null {
		try {
			const [key, of] = (localStorage.getItem(keyOf(code)) ?? '').split(' ');
			return key && of === mark ? key : null;
		} catch {
			// A browser that keeps nothing: then the link is there only where it came from.
			return null;
		}
	},

	/** Only what the server has found right. */
	keep(code: string, key: string, mark: string): void {
		try {
			localStorage.setItem(keyOf(code), `${key} ${mark}`);
		} catch {
			// The same: the desk works by its cookie, only the link cannot be shown again.
		}
	}
};
