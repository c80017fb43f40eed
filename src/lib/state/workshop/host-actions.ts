/**
 * Control of a workshop by its host. Actions are sent one after the other. A clicker has only two
 * keys, forward and back. Therefore, if a reveal fails because there are too few answers, a second
 * press of forward skips it.
 */
import type { Action } from '../../domain/workshop-control.ts';
import { request } from '../request.ts';

/**
 * Result of an action. `too-few`: too few answers for an anonymous reveal. `not-now`: the workshop
 * is in another phase. `no-host`: the host link was renewed. `signed-out`: the session that made
 * this browser a host has ended. `lost`: no usable response.
 */
export type ControlResult = 'done' | 'too-few' | 'not-now' | 'no-host' | 'signed-out' | 'lost';

export interface HostActionsOptions {
	post(action: Action): Promise<ControlResult>;
	/** Shows a notice to the host; `null` clears the notice after a success. */
	tell(notice: Exclude<ControlResult, 'done'> | null): void;
	/** Returns the current time in milliseconds, for {@link INSIST_MS}. */
	now(): number;
}

/** Milliseconds after `too-few` within which a second step forward skips the reveal. */
export const INSIST_MS = 5_000;

/** Queue of the host's actions, used by the stage and the host page. */
export class HostActions {
	readonly #options: HostActionsOptions;
	#last: Promise<void> = Promise.resolve();
	#refusedAt = -Infinity;
	/** Number of actions that got no response. */
	#losses = 0;

	constructor(options: HostActionsOptions) {
		this.#options = options;
	}

	/**
	 * Sends an action after all earlier actions, and resolves once its result is shown. If an
	 * earlier action gets no response meanwhile, this action is dropped, because the host expected
	 * the earlier action to change the screen first.
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

/**
 * Returns the result of an action.
 * @param type the `type` of the problem, if the response has one
 */
export function controlResultOf(status: number, type: unknown): ControlResult {
	if (status < 300) return 'done';
	if (status === 409) return String(type).endsWith('/too-few') ? 'too-few' : 'not-now';
	return status === 401 || status === 403 ? 'no-host' : 'lost';
}

/**
 * Sends an action to the server. A cookie authenticates the host.
 * @param tellMissing called before `too-few` with the number of phones that still have to answer
 */
export function postAction(
	code: string,
	action: Action,
	tellMissing: (count: number) => void
): Promise<ControlResult> {
	return requestAsHost(`/api/workshops/${code}/control`, 'POST', action, ({ missing }) => {
		if (typeof missing === 'number') tellMissing(missing);
	});
}

/** Sends any request that only a host may make. */
export async function requestAsHost(
	path: string,
	method: string,
	body?: object,
	read: (answer: Problem) => void = () => undefined
): Promise<ControlResult> {
	const answer = await request(path, { method, json: body });
	if (!answer) return 'lost';
	const problem = (answer.body ?? {}) as Problem;
	read(problem);
	return controlResultOf(answer.status, problem.type);
}

interface Problem {
	type?: unknown;
	missing?: unknown;
}
