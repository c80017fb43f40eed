/** Preferences of this screen, stored in the browser. */

const STORED = 'kantlijn-wall';

interface Values {
	theme: 'dark' | 'light';
	/** Whether single-character keys work. */
	characters: boolean;
	/** Whether a sound is played when the timer ends. */
	sound: boolean;
}

const DEFAULTS: Values = { theme: 'dark', characters: true, sound: false };

export class Preferences {
	#current = $state.raw<Values>(DEFAULTS);

	get current(): Values {
		return this.#current;
	}

	/**
	 * Reads the stored preferences. Must be called only in the browser; the server renders the
	 * defaults.
	 */
	read(): void {
		try {
			const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '{}');
			if (typeof stored === 'object') this.#current = { ...DEFAULTS, ...stored };
		} catch {
			// Storage is unavailable or unreadable, so the defaults stay.
		}
	}

	change(changes: Partial<Values>): void {
		this.#current = { ...this.#current, ...changes };
		try {
			localStorage.setItem(STORED, JSON.stringify(this.#current));
		} catch {
			// In a browser without storage the change lasts until the page is closed.
		}
	}
}
