/**
 * The step of a meeting that one page shows: the leader's, until its reader looks elsewhere. Who
 * leads moves everybody.
 */
import { request } from '../request.ts';
import type { Detail } from './live-assignment.svelte.ts';

interface Sources {
	/** Path of the conversation in the HTTP interface. */
	path: string;
	/** The newest state of the assignment. */
	now: () => Detail;
	/** Number of steps: one for each question, and one for the roles. */
	steps: () => number;
	/** Step to begin with instead of the leader's. */
	elsewhere: number | null;
}

export class MeetingStep {
	readonly #of: Sources;
	/**
	 * Step at which the reader looks elsewhere; `null` while the page follows. It counts only for the
	 * round and the leader at that time: a new one takes everybody along.
	 */
	#elsewhere: { step: number; round: number; leader: string | null } | null = $state(null);
	/**
	 * Step that the leader wants, and the revision of the state that has it; `null` until the server
	 * has stored it.
	 */
	#wanted: { step: number; revision: number | null } | null = $state(null);
	#isSending = false;
	#failed = $state(false);

	constructor(sources: Sources) {
		this.#of = sources;
		if (sources.elsewhere !== null) this.#look(sources.elsewhere);
	}

	get leader(): string | null {
		return this.#of.now().conversation?.leader ?? null;
	}

	get leads(): boolean {
		return this.leader === this.#of.now().me;
	}

	/** Whether somebody else leads while the reader looks elsewhere. */
	get strays(): boolean {
		return this.leader !== null && !this.leads && this.#away !== null;
	}

	/** Whether the last step did not arrive. */
	get failed(): boolean {
		return this.#failed;
	}

	/** Index of the step that the page shows, from 0. */
	get current(): number {
		const { conversation, revision } = this.#of.now();
		const shared = conversation?.step ?? 0;
		const wanted = this.#wanted;
		const isAhead = wanted && (wanted.revision === null || wanted.revision > revision);
		const step = this.leads ? (isAhead ? wanted.step : shared) : (this.#away ?? shared);
		return Math.min(step, this.#of.steps() - 1);
	}

	/** Goes on by one step, or back with −1; the leader takes everybody along. */
	async move(by: 1 | -1): Promise<void> {
		const step = Math.min(Math.max(this.current + by, 0), this.#of.steps() - 1);
		if (step === this.current) return;
		if (!this.leads) return this.#look(step);
		this.#wanted = { step, revision: null };
		if (!this.#isSending) await this.#send();
	}

	/** Follows the leader again. */
	follow(): void {
		this.#elsewhere = null;
	}

	get #away(): number | null {
		const { round } = this.#of.now();
		const away = this.#elsewhere;
		return away && away.round === round && away.leader === this.leader ? away.step : null;
	}

	#look(step: number): void {
		this.#elsewhere = { step, round: this.#of.now().round, leader: this.leader };
	}

	/** Sends the wanted step, and again while another one is wanted meanwhile: never two at once. */
	async #send(): Promise<void> {
		this.#isSending = true;
		while (this.#wanted && this.#wanted.revision === null) {
			const { step } = this.#wanted;
			const json = { round: this.#of.now().round, change: { step } };
			const answer = await request(this.#of.path, { method: 'PUT', json, retries: 2 });
			this.#failed = answer?.status !== 200;
			if (this.#failed) this.#wanted = null;
			else if (this.#wanted?.step === step) {
				this.#wanted = { step, revision: (answer?.body as Detail).revision };
			}
		}
		this.#isSending = false;
	}
}
