import { Refusal } from '../refusal.ts';

/** Memory for request bodies that are held at the same time. */
export class BodyMemory {
	readonly #max: number;
	readonly #retryAfter: number;
	#held = 0;

	/**
	 * @param max number of bytes that may be held at the same time
	 * @param retryAfter seconds after which a refused request may be sent again
	 */
	constructor(max: number, retryAfter: number) {
		this.#max = max;
		this.#retryAfter = retryAfter;
	}

	/**
	 * Counts bytes as held while `work` runs.
	 * @throws Refusal `too-many-uploads` when there is no memory for this many bytes
	 */
	async hold<T>(bytes: number, work: () => Promise<T>): Promise<T> {
		if (this.#held + bytes > this.#max) {
			throw new Refusal('too-many-uploads', [], { retryAfter: this.#retryAfter });
		}
		this.#held += bytes;
		try {
			return await work();
		} finally {
			this.#held -= bytes;
		}
	}
}
