/**
 * Remote control of a workshop for its host. Actions are sent one after the other. A presenter with
 * only two keys (forward and back) can still skip a reveal for which there are too few answers.
 */
import type { Action } from '../../domain/workshop-control.ts';
import { request } from '../request.ts';

/**
 * Result of an action. `too-few`: too few answers for an anonymous reveal. `not-now`: the workshop
 * is in another phase. `no-host`: the host link was renewed. `lost`: no usable response.
 */
export type ControlResult = 'done' | 'too-few' | 'not-now' | 'no-host' | 'lost';

export interface RemoteControlOptions {
	post(action: Action): Promise<ControlResult>;
	/** Shows a notice to the host; `null` clears it after a success. */
	tell(notice: Exclude<ControlResult, 'done'> | null): void;
	/** Current time in milliseconds, for {@link INSIST_MS}. */
	now(): number;
}

/** Milliseconds within which a second step forward after `too-few` skips the reveal. */
export const INSIST_MS = 5_000;

/** Queue of the host's actions, for the stage and the host page. */
export class RemoteControl {
	readonly #options: RemoteControlOptions;
	#last: Promise<void> = Promise.resolve();
	#refusedAt = -Infinity;
	/** Number of actions without a response. */
	#losses = 0;

	constructor(options: RemoteControlOptions) {
		this.#options = options;
	}

	/**
	 * Sends an action after all earlier ones; resolves once its result is shown. If an earlier one got
	 * no response meanwhile the action is dropped: it was meant for a screen that did not follow.
	 */
	send(action: Action): Promise<void> {
		const losses = this.#losses;
		this.#last = this.#last.then(() => (losses === this.#losses ? this.#send(action) : undefined));
		return this.#last;
	}

	async #send(action: Action): Promise<void> {
		let answer = await this.#options.post(action);
		if (answer === 'lost') this.#losses += 1;
		if (answer === 'too-few' && action.action === 'forward') {
			const now = this.#options.now();
			const insists = now - this.#refusedAt <= INSIST_MS;
			this.#refusedAt = insists ? -Infinity : now;
			if (insists) answer = await this.#skip();
		}
		this.#options.tell(answer === 'done' ? null : answer);
	}

	/** Moves to the next question, or ends the workshop after the last one. */
	async #skip(): Promise<ControlResult> {
		const answer = await this.#options.post({ action: 'next' });
		return answer === 'not-now' ? this.#options.post({ action: 'end' }) : answer;
	}
}

/** @param type the `type` of the problem document, if the response has one */
export function controlResultOf(status: number, type: unknown): ControlResult {
	if (status < 300) return 'done';
	if (status === 409) return String(type).endsWith('/too-few') ? 'too-few' : 'not-now';
	return status === 401 || status === 403 ? 'no-host' : 'lost';
}

/** Sends an action to the server; the host is authenticated by a cookie. */
export function postAction(code: string, action: Action): Promise<ControlResult> {
	return requestAsHost(`/api/workshops/${code}/control`, 'POST', action);
}

/** Sends any request that only a host may make. */
export async function requestAsHost(
	path: string,
	method: string,
	body?: object
): Promise<ControlResult> {
	const answer = await request(path, { method, json: body });
	return answer ? controlResultOf(answer.status, (answer.body as Problem | null)?.type) : 'lost';
}

interface Problem {
	type?: unknown;
}
