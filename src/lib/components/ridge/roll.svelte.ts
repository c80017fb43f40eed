/** Animation of a thumb that was released in the middle and rolls down to −1 or 1. */

/**
 * Duration of the roll in milliseconds. A timer ends the roll in a hidden page, which gets no
 * animation frames.
 */
const ROLL_MS = 320;

export class Roll {
	#at = $state.raw<number | null>(null);
	#frame = 0;
	#last: ReturnType<typeof setTimeout> | undefined;

	/**
	 * Number on the scale of positions at which the rolling thumb is drawn; `null` when nothing
	 * rolls.
	 */
	get at(): number | null {
		return this.#at;
	}

	/**
	 * Animates the thumb from one number on the scale of positions to another. Does nothing for users
	 * who prefer reduced motion.
	 */
	start(from: number, to: number): void {
		this.stop();
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
		const began = performance.now();
		const step = (now: number) => {
			const time = Math.max(0, now - began) / ROLL_MS;
			if (time >= 1) return this.stop();
			// Constant acceleration, as of a ball: distance grows with time squared.
			this.#at = from + (to - from) * time * time;
			this.#frame = requestAnimationFrame(step);
		};
		this.#at = from;
		this.#frame = requestAnimationFrame(step);
		this.#last = setTimeout(() => this.stop(), ROLL_MS);
	}

	stop(): void {
		if (this.#at === null) return;
		cancelAnimationFrame(this.#frame);
		clearTimeout(this.#last);
		this.#at = null;
	}
}
