/** When a picture of a round counts as one that has just arrived. */

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
