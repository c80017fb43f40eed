/** Animation of a thumb that was released on the ridge and rolls down to −1 or 1. */

/** Duration of the roll, in milliseconds; a timer ends it in time in a hidden page as well. */
const ROLL_MS = 320;

export class Roll {
	#at = $state.raw<number | null>(null);
	#frame = 0;
	#last: ReturnType<typeof setTimeout> | undefined;

	/** Point on the line where the rolling thumb is drawn; `null` when no roll is under way. */
	get at(): number | null {
		return this.#at;
	}

	/** Rolls between two points on the line; does nothing for users who prefer reduced motion. */
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
