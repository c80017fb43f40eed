/**
 * Dots that the host places for participants without a phone. Requests are sent one after the other
 * in the background, so an undo always removes the last dot; dots without a response can be
 * retried.
 */
import { v7 as uuid } from 'uuid';
import type { Position } from '../../domain/continuum.ts';
import type { Group } from '../../domain/workshop.ts';
import { type ControlResult, requestAsHost } from './remote-control.ts';

export interface HandDot {
	/** Position of the dot; `null` for undecided. */
	position: Position | null;
	initials?: string;
	group?: Group;
}

/** Dot with an id that stays the same at a retry, so that the server stores the dot once. */
type IdentifiedDot = HandDot & { id: string };

/** Queue of one host page for one workshop. */
export class HostDots {
	readonly #path: string;
	readonly #tell: (answer: ControlResult) => void;
	#last: Promise<void> = Promise.resolve();
	#lost = $state.raw<readonly IdentifiedDot[]>([]);

	/** @param tell called with the result of each request, in the order of the requests */
	constructor(code: string, tell: (answer: ControlResult) => void) {
		this.#path = `/api/workshops/${code}/hand`;
		this.#tell = tell;
	}

	/** Dots whose request got no response, in the order in which they were placed. */
	get lost(): readonly HandDot[] {
		return this.#lost;
	}

	put(dot: HandDot): void {
		this.#send({ ...dot, id: uuid() });
	}

	/** Removes the last dot, after all requests under way. */
	takeBack(): void {
		this.#enqueue(() => requestAsHost(this.#path, 'DELETE'));
	}

	/** Sends the dots without a response again. */
	retry(): void {
		const again = this.#lost;
		this.#lost = [];
		for (const dot of again) this.#send(dot);
	}

	#send(dot: IdentifiedDot): void {
		this.#enqueue(async () => {
			const { position, ...who } = dot;
			const where = position === null ? { undecided: true } : { position };
			const answer = await requestAsHost(this.#path, 'POST', { ...where, ...who });
			if (answer === 'lost') this.#lost = [...this.#lost, dot];
			return answer;
		});
	}

	#enqueue(work: () => Promise<ControlResult>): void {
		this.#last = this.#last.then(async () => this.#tell(await work()));
	}
}
