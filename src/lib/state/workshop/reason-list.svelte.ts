/** The host's list of the reasons that participants gave for their places in the revealed round. */
import type { ListedReason } from '../../domain/workshop-view.ts';
import { request } from '../request.ts';

/** Milliseconds between two requests while participants may still write. */
const REFRESH_MS = 4_000;

const OK = 200;

export class ReasonList {
	readonly #path: string;
	#round = $state<number | null>(null);
	#reasons = $state.raw<readonly ListedReason[]>([]);
	#failed = $state(false);
	/** Number of the latest request, so that a late answer does not replace a newer one. */
	#latest = 0;

	constructor(code: string) {
		this.#path = `/api/workshops/${code}/reasons`;
	}

	/** Whether the latest request got no usable answer. The list then stays as it was. */
	get failed(): boolean {
		return this.#failed;
	}

	/** Returns the reasons of a round; none while those of another round are known. */
	of(round: number | null): readonly ListedReason[] {
		return round === this.#round ? this.#reasons : [];
	}

	async refresh(): Promise<void> {
		const number = (this.#latest += 1);
		const answer = await request(this.#path);
		if (number !== this.#latest) return;
		this.#failed = answer?.status !== OK;
		if (this.#failed) return;
		const { round, reasons } = answer?.body as { round: number; reasons: ListedReason[] };
		this.#round = round;
		this.#reasons = reasons;
	}

	/**
	 * Reads the list now and, if `again`, from then on every few seconds.
	 * @returns a function that stops this
	 */
	follow(again: boolean): () => void {
		void this.refresh();
		const timer = again ? setInterval(() => void this.refresh(), REFRESH_MS) : undefined;
		return () => clearInterval(timer);
	}
}
