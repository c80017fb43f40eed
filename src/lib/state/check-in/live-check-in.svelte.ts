/**
 * A check-in as its helper's browser receives it live. Two pages use it: the page on which the
 * helper waits for answers, and the page for looking together.
 */
import { LiveState } from '../live/live-state.svelte.ts';

export class LiveCheckIn<Body extends { revision: number }> {
	readonly live: LiveState<{ state: Body }>;
	readonly #rendered: () => number;

	/**
	 * Prepares to receive the states of a check-in; `live.start()` connects.
	 * @param rendered revision of the check-in with which the page was rendered
	 */
	constructor(id: string, rendered: () => number) {
		this.#rendered = rendered;
		const path = `/api/check-ins/${id}`;
		this.live = new LiveState({ events: `${path}/events`, whole: path });
	}

	/** The check-in as it was last received; `null` while the rendered page is newer. */
	get received(): Body | null {
		const { state } = this.live;
		return state && state.revision >= this.#rendered() ? state : null;
	}

	/** Whether the helper was signed out while the page was open. */
	get signedOut(): boolean {
		return ['session', 'account'].includes(this.live.endedBy ?? '');
	}
}
