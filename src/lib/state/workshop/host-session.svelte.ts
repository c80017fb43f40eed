/**
 * Workshop session that can control the workshop, for the stage and the host page. A module of its
 * own, so that a participant's phone does not load the code for hosts.
 */
import type { Action } from '../../domain/workshop-control.ts';
import { HostDots } from './host-dots.svelte.ts';
import { type ControlResult, RemoteControl, postAction } from './remote-control.ts';
import { WorkshopSession, type WorkshopSessionOptions } from './workshop-session.svelte.ts';

interface HostSessionOptions extends Pick<WorkshopSessionOptions, 'code' | 'initial'> {
	/** Server's clock when the page was rendered, in milliseconds since the epoch. */
	sentAt: number;
}

const NOTICE_MS = 6_000;

export class HostSession extends WorkshopSession {
	/** Dots that the host places for participants without a phone. */
	readonly hostDots: HostDots;
	readonly #remote: RemoteControl;
	readonly #sentAt: number;
	#notice = $state.raw<Exclude<ControlResult, 'done'> | null>(null);
	#isRevoked = $state(false);
	#clockAhead = $state(0);

	constructor({ code, initial, sentAt }: HostSessionOptions) {
		super({ code, initial, view: 'stage' });
		this.#sentAt = sentAt;
		this.syncClock(Date.now());
		this.hostDots = new HostDots(code, (result) => this.report(result));
		this.#remote = new RemoteControl({
			post: (action) => postAction(code, action),
			tell: (failure) => this.report(failure ?? 'done'),
			now: () => performance.now()
		});
	}

	/** Failure of the latest action; cleared after six seconds, except `no-host`, which stays. */
	get notice(): Exclude<ControlResult, 'done'> | null {
		return this.#notice;
	}

	/** Whether the server stopped accepting this browser as a host, because the link was renewed. */
	get isRevoked(): boolean {
		return this.#isRevoked;
	}

	/** Milliseconds by which the server's clock is ahead of this computer's. */
	get clockAhead(): number {
		return this.#clockAhead;
	}

	/** @param receivedAt arrival of the rendered page by this computer's clock, in milliseconds */
	syncClock(receivedAt: number): void {
		this.#clockAhead = this.#sentAt - receivedAt;
	}

	/** Sends an action after all earlier ones; a failure becomes the notice. */
	send(action: Action): void {
		void this.#remote.send(action);
	}

	/** Makes a failure the notice; `done` clears the notice. */
	report(result: ControlResult): void {
		this.#notice = result === 'done' ? null : result;
		if (result === 'no-host') this.#isRevoked = true;
	}

	/** Call once the server has accepted a new host link from this browser. */
	restore(): void {
		this.#isRevoked = false;
		this.#notice = null;
	}

	override start(): () => void {
		$effect(() => {
			if (this.#notice === null || this.#notice === 'no-host') return;
			const expiry = setTimeout(() => (this.#notice = null), NOTICE_MS);
			return () => clearTimeout(expiry);
		});
		return super.start();
	}
}
