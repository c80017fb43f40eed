/**
 * Host dots: answers that the host enters. Requests are sent one after the other in the background,
 * so that an undo always removes the last dot. Dots whose request got no response can be sent
 * again.
 */
import { v7 as uuid } from 'uuid';
import type { Position } from '../../domain/continuum.ts';
import type { Group } from '../../domain/workshop.ts';
import { type ControlResult, requestAsHost } from './host-actions.ts';

export interface HandDot {
	/** Position of the dot; `null` for undecided. */
	position: Position | null;
	initials?: string;
	group?: Group;
}

/** Dot with an id that stays the same at a retry, so that the server stores the dot once. */
type IdentifiedDot = HandDot & { id: string };

/** Number of host dots in a round. */
interface StoredDots {
	round: number;
	hand: number;
}

/** Queue of the requests with which one host page adds and removes host dots in one workshop. */
export class HostDots {
	readonly #path: string;
	readonly #tell: (answer: ControlResult) => void;
	#last: Promise<void> = Promise.resolve();
	#lost = $state.raw<readonly IdentifiedDot[]>([]);
	#stored = $state.raw<StoredDots | null>(null);

	/**
	 * Creates the queue.
	 * @param tell called with the result of each request, in the order of the requests
	 */
	constructor(code: string, tell: (answer: ControlResult) => void) {
		this.#path = `/api/workshops/${code}/hand`;
		this.#tell = tell;
	}

	/** Dots whose request got no response, in the order in which they were entered. */
	get lost(): readonly HandDot[] {
		return this.#lost;
	}

	/**
	 * Returns the number of host dots in a round, as the server last told this page; `null` before
	 * the first answer. It includes dots that other hosts entered.
	 */
	countIn(round: number | null): number | null {
		if (this.#stored === null) return null;
		return this.#stored.round === round ? this.#stored.hand : 0;
	}

	put(dot: HandDot): void {
		this.#send({ ...dot, id: uuid() });
	}

	/** Removes the last dot, after all requests that are under way. */
	takeBack(): void {
		this.#enqueue(() => requestAsHost(this.#path, 'DELETE', undefined, this.#read));
	}

	/** Sends the dots whose request got no response once more. */
	retry(): void {
		const again = this.#lost;
		this.#lost = [];
		for (const dot of again) this.#send(dot);
	}

	#send(dot: IdentifiedDot): void {
		this.#enqueue(async () => {
			const { position, ...who } = dot;
			const where = position === null ? { undecided: true } : { position };
			const body = { ...where, ...who };
			const answer = await requestAsHost(this.#path, 'POST', body, this.#read);
			if (answer === 'lost') this.#lost = [...this.#lost, dot];
			return answer;
		});
	}

	readonly #read = ({ round, hand }: { round?: unknown; hand?: unknown }) => {
		if (typeof round === 'number' && typeof hand === 'number') this.#stored = { round, hand };
	};

	#enqueue(work: () => Promise<ControlResult>): void {
		this.#last = this.#last.then(async () => this.#tell(await work()));
	}
}
