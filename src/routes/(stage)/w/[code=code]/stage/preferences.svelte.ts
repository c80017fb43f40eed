/** How this screen wants it, remembered in its browser. */

const STORED = 'kantlijn-wall';

interface Kept {
	theme: 'dark' | 'light';
	/** Whether keys that are one character work. */
	characters: boolean;
	/** Whether the end of the time can be heard. */
	sound: boolean;
}

const USUAL: Kept = { theme: 'dark', characters: true, sound: false };

export class Preferences {
	#kept = $state.raw<Kept>(USUAL);

	get current(): Kept {
		return this.#kept;
	}

	/** In the browser only: the server draws the usual. */
	read(): void {
		try {
			const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '{}');
			if (typeof stored === 'object') this.#kept = { ...USUAL, ...stored };
		} catch {
			// No storage, or something else in it: then as usual.
		}
	}

	change(wanted: Partial<Kept>): void {
		this.#kept = { ...this.#kept, ...wanted };
		try {
			localStorage.setItem(STORED, JSON.stringify(this.#kept));
		} catch {
			// It holds until the page is closed.
		}
	}
}
