/**
 * The step of a meeting that one page shows: the leader's, until its reader looks elsewhere. Who
 * leads moves everybody.
 */
import { request } from '../request.ts';
import type { Conversation } from './live-assignment.svelte.ts';

interface Sources {
	/** Path of the conversation in the HTTP interface. */
	path: string;
	conversation: () => Conversation | null;
	/** Number of the round. */
	round: () => number;
	/** Number of steps: one for each question, and one for the roles. */
	steps: () => number;
	/** Id of the member who reads the page. */
	me: () => string;
	/** Step to begin with instead of the leader's. */
	elsewhere: number | null;
	/** Loads the state anew, after a change of one's own that no event may have brought yet. */
	refresh: () => Promise<void>;
}

export class MeetingStep {
	readonly #of: Sources;
	/** Step at which the reader looks elsewhere; `null` while the page follows. */
	#elsewhere: number | null = $state(null);
	/** Step that was sent and has not come back yet. */
	#sent: number | null = $state(null);
	#failed = $state(false);

	constructor(sources: Sources) {
		this.#of = sources;
		this.#elsewhere = sources.elsewhere;
	}

	get leader(): string | null {
		return this.#of.conversation()?.leader ?? null;
	}

	get leads(): boolean {
		return this.leader === this.#of.me();
	}

	/** Whether the page follows somebody else. */
	get follows(): boolean {
		return this.leader !== null && !this.leads && this.#elsewhere === null;
	}

	/** Whether somebody else leads while the reader looks elsewhere. */
	get strays(): boolean {
		return this.leader !== null && !this.leads && this.#elsewhere !== null;
	}

	/** Whether the last step did not arrive. */
	get failed(): boolean {
		return this.#failed;
	}

	/** Index of the step that the page shows, from 0. */
	get current(): number {
		const shared = this.#of.conversation()?.step ?? 0;
		const wanted = this.leads ? (this.#sent ?? shared) : (this.#elsewhere ?? shared);
		return Math.min(wanted, this.#of.steps() - 1);
	}

	/** Goes on by one step, or back with −1; the leader takes everybody along. */
	async move(by: 1 | -1): Promise<void> {
		const step = Math.min(Math.max(this.current + by, 0), this.#of.steps() - 1);
		if (step === this.current) return;
		if (!this.leads) {
			this.#elsewhere = step;
			return;
		}
		this.#sent = step;
		const json = { round: this.#of.round(), change: { step } };
		const answer = await request(this.#of.path, { method: 'PUT', json, retries: 2 });
		// A later press has been sent meanwhile, and its answer counts.
		if (this.#sent !== step) return;
		this.#failed = answer?.status !== 200;
		await this.#of.refresh();
		if (this.#sent === step) this.#sent = null;
	}

	/** Follows the leader again. */
	follow(): void {
		this.#elsewhere = null;
	}
}
