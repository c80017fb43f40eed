/**
 * Control of a workshop by its host. Actions are sent one after the other, each with the state that
 * the host saw, so that a key pressed twice does not go two steps. A clicker has only two keys,
 * forward and back. Therefore, if a reveal fails because there are too few answers, another press
 * of forward can skip the question.
 */
import type { Action, Expectation } from '../../domain/workshop-control.ts';
import { request } from '../request.ts';

/**
 * Result of an action. `too-few`: too few answers for an anonymous reveal. `moved-on`: the workshop
 * was no longer in the state that the host saw. `not-now`: the action does not fit the phase.
 * `no-host`: the host link was renewed or revoked. `signed-out`: the session that made this browser
 * a host has ended. `lost`: no usable response.
 */
export type ControlResult =
	'done' | 'too-few' | 'moved-on' | 'not-now' | 'no-host' | 'signed-out' | 'lost';

/**
 * Reason why the last action had no effect. `can-skip` and `can-end` follow `too-few`, when the
 * next press of forward skips the question or ends the workshop.
 */
export type ControlNotice = Exclude<ControlResult, 'done'> | 'can-skip' | 'can-end';

/** Action that skips a question: the next one, or the end of the workshop after the last one. */
export type Skip = 'next' | 'end';

/** State that the host saw when choosing an action. */
export interface Seen {
	expect: Expectation;
	/** Whether the current question is the last one. */
	isLast: boolean;
}

export interface HostActionsOptions {
	post(action: Action, expect: Expectation): Promise<ControlResult>;
	/** Shows a notice to the host; `null` clears the notice after a success. */
	tell(notice: ControlNotice | null): void;
	/** Called when the next press of forward begins or ceases to skip the question; see {@link Skip}. */
	arm(skip: Skip | null): void;
	/** Returns the current time in milliseconds, for {@link OWN_MS}. */
	now(): number;
}

/** Milliseconds after `too-few` in which another press of forward skips nothing. */
export const ARM_MS = 1_500;

/** Milliseconds in which a press of forward then skips the question. */
export const ARMED_MS = 6_000;

/**
 * Milliseconds after an action in which `moved-on` needs no notice: the host pressed twice before
 * the screen had changed.
 */
const OWN_MS = 1_000;

/** Queue of the host's actions, used by the stage and the host page. */
export class HostActions {
	readonly #options: HostActionsOptions;
	#last: Promise<void> = Promise.resolve();
	/** Number of actions that got no response. */
	#losses = 0;
	#doneAt = -Infinity;
	#skip: Skip | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(options: HostActionsOptions) {
		this.#options = options;
	}

	/**
	 * Sends an action after all earlier actions, and resolves once its result is shown. If an
	 * earlier action gets no response meanwhile, this action is dropped, because the host expected
	 * the earlier action to change the screen first.
	 */
	send(action: Action, seen: Seen): Promise<void> {
		const losses = this.#losses;
		this.#last = this.#last.then(() =>
			losses === this.#losses ? this.#send(action, seen) : undefined
		);
		return this.#last;
	}

	/** Forgets that the next press of forward would skip the question. */
	disarm(): void {
		clearTimeout(this.#timer);
		if (this.#skip) this.#setSkip(null);
	}

	#setSkip(skip: Skip | null): void {
		this.#skip = skip;
		this.#options.arm(skip);
	}

	async #send(action: Action, { expect, isLast }: Seen): Promise<void> {
		const { post, tell, now } = this.#options;
		const skip = this.#skip;
		this.disarm();
		let result = await post(action, expect);
		if (result === 'too-few' && action.action === 'forward') {
			if (skip) result = await post({ action: skip }, expect);
			else this.#arm(isLast ? 'end' : 'next');
		}
		if (result === 'lost') this.#losses += 1;
		const isOwn = now() - this.#doneAt < OWN_MS;
		if (result === 'done') this.#doneAt = now();
		if (result === 'moved-on' && isOwn) return;
		tell(result === 'done' ? null : result);
	}

	#arm(skip: Skip): void {
		this.#timer = setTimeout(() => {
			this.#setSkip(skip);
			this.#options.tell(skip === 'end' ? 'can-end' : 'can-skip');
			this.#timer = setTimeout(() => this.#setSkip(null), ARMED_MS);
		}, ARM_MS);
	}
}

/**
 * Returns the result of an action.
 * @param type the `type` of the problem, if the response has one
 */
export function controlResultOf(status: number, type: unknown): ControlResult {
	if (status < 300) return 'done';
	if (status === 409) {
		if (String(type).endsWith('/moved-on')) return 'moved-on';
		return String(type).endsWith('/too-few') ? 'too-few' : 'not-now';
	}
	return status === 401 || status === 403 ? 'no-host' : 'lost';
}

/**
 * Sends an action to the server. A cookie authenticates the host.
 * @param tellMissing called before `too-few` with the number of phones that still have to answer
 */
export function postAction(
	code: string,
	action: Action,
	expect: Expectation,
	tellMissing: (count: number) => void
): Promise<ControlResult> {
	const body = { ...action, expect };
	return requestAsHost(`/api/workshops/${code}/control`, 'POST', body, ({ missing }) => {
		if (typeof missing === 'number') tellMissing(missing);
	});
}

/** Sends any request that only a host may make. */
export async function requestAsHost(
	path: string,
	method: string,
	body?: object,
	read: (answer: HostAnswer) => void = () => undefined
): Promise<ControlResult> {
	const answer = await request(path, { method, json: body });
	if (!answer) return 'lost';
	const found = (answer.body ?? {}) as HostAnswer;
	read(found);
	return controlResultOf(answer.status, found.type);
}

/** Parts of the server's answers and problems that pages for hosts read. */
interface HostAnswer {
	type?: unknown;
	missing?: unknown;
	round?: unknown;
	hand?: unknown;
}
