/**
 * Workshop session that can control the workshop, for the stage and the host page. It is a separate
 * module, so that a participant's phone does not load the code for hosts.
 */
import { untrack } from 'svelte';
import type { CredentialKind } from '../../protocol.ts';
import { type ForwardStep, forwardStep } from '../../domain/forward-step.ts';
import type { Action } from '../../domain/workshop-control.ts';
import { refreshPage } from '../refresh.ts';
import { HostDots } from './host-dots.svelte.ts';
import {
	ARMED_MS,
	type ControlNotice,
	type ControlResult,
	HostActions,
	type Skip,
	postAction
} from './host-actions.ts';
import { WorkshopSession, type WorkshopSessionOptions } from './workshop-session.svelte.ts';

interface HostSessionOptions extends Pick<WorkshopSessionOptions, 'code' | 'embedded' | 'initial'> {
	/** Time of the server's clock when the page was rendered, in milliseconds since the epoch. */
	sentAt: number;
	/** Whether the latest data of the page were rendered for a host. */
	isHost: () => boolean;
	/** Called when this browser is found to be no longer a host's. */
	onLost?: (reason: LostReason) => void;
}

/** Reason why this browser is no longer a host's. */
export type LostReason = Extract<ControlResult, 'no-host' | 'signed-out'>;

/** Milliseconds for which a notice is shown: as long as a press of forward can skip a question. */
const NOTICE_MS = ARMED_MS;
const RECHECK_MS = 1_000;
/**
 * Milliseconds after a step in which another one is taken for the same press, of a nervous thumb or
 * a worn button: on a fast network the screen has changed before the second press arrives.
 */
const DOUBLE_MS = 400;

export class HostSession extends WorkshopSession {
	/** Dots that the host enters for participants without a phone. */
	readonly hostDots: HostDots;
	readonly #remote: HostActions;
	readonly #sentAt: number;
	readonly #isHost: () => boolean;
	readonly #onLost: (reason: LostReason) => void;
	#notice = $state.raw<ControlNotice | null>(null);
	#missing = $state(0);
	#skip = $state<Skip | null>(null);
	#isRevoked = $state(false);
	#clockAhead = $state(0);
	#canUndo = $state(false);
	#steppedAt = -Infinity;

	constructor({
		code,
		embedded = false,
		initial,
		sentAt,
		isHost,
		onLost = () => {}
	}: HostSessionOptions) {
		super({ code, embedded, initial, view: 'stage', onEnded: (by) => void this.#recheck(by) });
		this.#sentAt = sentAt;
		this.#isHost = isHost;
		this.#onLost = onLost;
		this.syncClock(Date.now());
		this.hostDots = new HostDots(code, (result) => this.report(result));
		this.#remote = new HostActions({
			post: (action, expect) =>
				postAction(code, action, expect, (count) => (this.#missing = count)),
			tell: (failure) => this.report(failure ?? 'done'),
			arm: (skip) => (this.#skip = skip),
			now: () => performance.now()
		});
	}

	/**
	 * Failure of the latest action. It is cleared after six seconds, unless this browser is no longer
	 * a host's.
	 */
	get notice(): ControlNotice | null {
		return this.#notice;
	}

	/** Effect of the next press of forward, which skips the question after a refused reveal. */
	get nextStep(): ForwardStep {
		const step = forwardStep(this.state);
		if (step !== 'reveal' || this.#skip === null) return step;
		return this.#skip === 'end' ? 'end' : 'skip';
	}

	/** Number of phones that still had to answer when the notice `too-few` was last shown. */
	get missing(): number {
		return this.#missing;
	}

	/** Whether the server no longer accepts this browser as a host's. */
	get isRevoked(): boolean {
		return this.#isRevoked;
	}

	/** Milliseconds by which the server's clock is ahead of this computer's. */
	get clockAhead(): number {
		return this.#clockAhead;
	}

	/**
	 * Computes the difference between the clocks.
	 * @param receivedAt arrival of the rendered page by this computer's clock, in milliseconds
	 */
	syncClock(receivedAt: number): void {
		this.#clockAhead = this.#sentAt - receivedAt;
	}

	/** Whether the last step can still be undone. */
	get canUndo(): boolean {
		return this.#canUndo;
	}

	/**
	 * Sends an action after all earlier actions. It has no effect if the workshop has moved on from
	 * the state that this page shows now. A failure is shown as the notice. A step that follows
	 * another one within `DOUBLE_MS` is dropped.
	 */
	send(action: Action): void {
		const { round, phase, show: view, question } = this.state;
		const isLast = question !== null && question.index === question.total;
		// The step of a clicker's key depends on what the stage shows, unlike any other action.
		const isStep = action.action === 'forward' || action.action === 'back';
		if (isStep && this.#isDoublePress()) return;
		const expect = isStep ? { round, phase, view } : { round, phase };
		void this.#remote.send(action, { expect, isLast });
	}

	#isDoublePress(): boolean {
		const since = performance.now() - this.#steppedAt;
		if (since >= DOUBLE_MS) this.#steppedAt = performance.now();
		return since < DOUBLE_MS;
	}

	/** Shows a failure as the notice; `done` clears the notice. */
	report(result: ControlResult | ControlNotice): void {
		const isEnd = result === 'no-host' || result === 'signed-out';
		// Every action fails once this browser is no longer a host's, so the first reason stays.
		if (isEnd && this.#isRevoked) return;
		this.#notice = result === 'done' ? null : result;
		if (isEnd) this.#isRevoked = true;
	}

	/**
	 * Checks whether this browser is still a host's, after its stream ended with the host link or
	 * the session. The check comes after a pause, because this browser may itself have renewed the
	 * host link and still have to receive the new one.
	 */
	async #recheck(by: CredentialKind): Promise<void> {
		if (by !== 'hostLink' && by !== 'session' && by !== 'account') return;
		await new Promise((resolve) => setTimeout(resolve, RECHECK_MS));
		await refreshPage();
		if (this.#isHost()) return;
		const reason = by === 'hostLink' ? 'no-host' : 'signed-out';
		this.report(reason);
		this.#onLost(reason);
	}

	/** Must be called once the server has accepted a new host link from this browser. */
	restore(): void {
		this.#isRevoked = false;
		this.#notice = null;
	}

	override start(): () => void {
		$effect(() => {
			if (this.#notice === null || this.#isRevoked) return;
			const expiry = setTimeout(() => (this.#notice = null), NOTICE_MS);
			return () => clearTimeout(expiry);
		});
		// A notice about too few answers is out of date once another answer is in, or another round on.
		const answersNow = () => {
			const { round, placed, undecided } = this.state;
			return `${round} ${placed + undecided}`;
		};
		// Untracked, because the effect that calls this function would otherwise reconnect at each
		// answer.
		let answers = untrack(answersNow);
		$effect(() => {
			const now = answersNow();
			if (now === answers) return;
			answers = now;
			this.#remote.disarm();
			untrack(() => {
				const isAboutAnswers = ['too-few', 'can-skip', 'can-end'].includes(this.#notice ?? '');
				if (isAboutAnswers) this.#notice = null;
			});
		});
		$effect(() => {
			const { undoUntil } = this.state;
			const left = undoUntil ? Date.parse(undoUntil) - this.#clockAhead - Date.now() : 0;
			this.#canUndo = left > 0;
			if (left <= 0) return;
			const expiry = setTimeout(() => (this.#canUndo = false), left);
			return () => clearTimeout(expiry);
		});
		const stop = super.start();
		return () => {
			stop();
			this.#remote.disarm();
		};
	}
}
