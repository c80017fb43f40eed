/** Whether the picture of a round arrived while its page was open. */
import { tick, untrack } from 'svelte';

interface Seen {
	/** Whether the page shows the picture of its round. */
	isOpen: boolean;
	/** Number of the round. */
	round: number;
}

/**
 * Returns whether the picture that a page shows arrived while it was open. A picture that was there
 * before, and comes back because a later round was withdrawn, did not.
 * @param arrived the answer for the state `before`
 */
export function isArrival(before: Seen, now: Seen, arrived: boolean): boolean {
	if (!now.isOpen) return false;
	return before.isOpen && before.round === now.round ? arrived : now.round >= before.round;
}

/** Follows whether a page's picture has arrived. Must be created while a component is initialised. */
export class PictureArrival {
	#arrived = $state(false);

	/** @param moved called when a picture arrives, once the page shows it */
	constructor(seen: () => Seen, moved: () => void) {
		let before = untrack(seen);
		$effect(() => {
			const now = seen();
			const comes = !before.isOpen && isArrival(before, now, false);
			this.#arrived = isArrival(
				before,
				now,
				untrack(() => this.#arrived)
			);
			before = now;
			if (comes) void tick().then(moved);
		});
	}

	/** Whether the picture that the page shows arrived while it was open. */
	get arrived(): boolean {
		return this.#arrived;
	}
}
