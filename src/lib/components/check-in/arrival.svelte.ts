/** Timing of the marks, which appear one after the other when helper and client begin to look. */
export class Arrival {
	#elapsed = $state.raw(Infinity);
	#frame = 0;

	/** Milliseconds since the start; infinite once all marks have appeared. */
	get elapsed(): number {
		return this.#elapsed;
	}

	/**
	 * Lets the marks appear one after the other; does nothing for users who prefer reduced motion.
	 * @param lasts milliseconds until everything has appeared
	 * @returns a function that shows everything at once
	 */
	start(lasts: number): () => void {
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) return () => {};
		const began = performance.now();
		// A timer ends the animation, because a hidden page gets no animation frames.
		const end = setTimeout(() => this.#finish(), lasts);
		const step = (now: number) => {
			this.#elapsed = Math.max(0, now - began);
			this.#frame = requestAnimationFrame(step);
		};
		this.#elapsed = 0;
		this.#frame = requestAnimationFrame(step);
		return () => {
			clearTimeout(end);
			this.#finish();
		};
	}

	#finish() {
		cancelAnimationFrame(this.#frame);
		this.#elapsed = Infinity;
	}
}
