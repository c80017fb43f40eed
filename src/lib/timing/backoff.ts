/** Shortest and longest pause after a failed attempt. */
export interface Pauses {
	/** Pause after the first failure, in milliseconds or any other unit. */
	first: number;
	/** Maximum pause, in the same unit as `first`. */
	longest: number;
}

/**
 * Returns the pause after a number of failures in a row. Each failure doubles the pause.
 * @param failures number of failures in a row, from 1
 */
export function backoff({ first, longest }: Pauses, failures: number): number {
	// The exponent is limited, because 2 ** 1024 is no finite number.
	return Math.min(longest, first * 2 ** Math.min(failures - 1, 30));
}

/**
 * Varies a pause at random, so that the phones of a workshop do not all retry at the same moment.
 * @param share largest deviation, as a share of the pause
 */
export function jittered(pause: number, share: number): number {
	return pause * (1 - share + 2 * share * Math.random());
}
