/** The thumb rolling down from the crest: the one movement that a let-go thumb makes. */

/** From letting go to lying still, in milliseconds; never longer, also in a hidden page. */
const ROLL_MS = 320;

export class Roll {
	#at = $state.raw<number | null>(null);
	#frame = 0;
	#last: ReturnType<typeof setTimeout> | undefined;

	/** Where the thumb is on its way, `null` when it lies still. */
	get at(): number | null {
		return this.#at;
	}

	start(from: number, to: number): void {
		this.stop();
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
		const began = performance.now();
		const step = (now: number) => {
			const time = Math.max(0, now - began) / ROLL_MS;
			if (time >= 1) return this.stop();
			// Slowly off the crest, then faster: time squared, as things roll.
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
