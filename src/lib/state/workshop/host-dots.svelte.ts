/**
 * Dots that the host puts down by hand, on their way one after the other: nobody waits for the one
 * before, taking one back takes the one put last, and what did not arrive is not forgotten.
 */
import { v7 as uuid } from 'uuid';
import type { Position } from '../../domain/continuum.ts';
import type { Group } from '../../domain/workshop.ts';
import { type ControlResult, askAsHost } from './remote-control.ts';

export interface HandDot {
	/** `null` for "not to be said yet". */
	position: Position | null;
	initials?: string;
	group?: Group;
}

/** The same whenever it is sent, so that it stands once, whatever became of an answer. */
type Sent = HandDot & { id: string };

export class HostDots {
	readonly #path: string;
	readonly #tell: (answer: ControlResult) => void;
	#last: Promise<void> = Promise.resolve();
	#lost = $state.raw<readonly Sent[]>([]);

	/** @param tell hears what became of each, in their order */
	constructor(code: string, tell: (answer: ControlResult) => void) {
		this.#path = `/api/workshops/${code}/hand`;
		this.#tell = tell;
	}

	/** What got no answer, in the order in which it was put. */
	get lost(): readonly HandDot[] {
		return this.#lost;
	}

	put(dot: HandDot): void {
		this.#send({ ...dot, id: uuid() });
	}

	takeBack(): void {
		this.#then(() => askAsHost(this.#path, 'DELETE'));
	}

	retry(): void {
		const again = this.#lost;
		this.#lost = [];
		for (const dot of again) this.#send(dot);
	}

	#send(dot: Sent): void {
		this.#then(async () => {
			const { position, ...who } = dot;
			const where = position === null ? { undecided: true } : { position };
			const answer = await askAsHost(this.#path, 'POST', { ...where, ...who });
			if (answer === 'lost') this.#lost = [...this.#lost, dot];
			return answer;
		});
	}

	#then(work: () => Promise<ControlResult>): void {
		this.#last = this.#last.then(async () => this.#tell(await work()));
	}
}
