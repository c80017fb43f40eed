/** The host's hand on the workshop: one action after the other, and never stuck with two keys only. */
import type { Action } from '../../domain/workshop-control.ts';

/** What came of an action. `not-now`: in another phase. `no-host`: the host link was renewed. */
export type ControlResult = 'done' | 'too-few' | 'not-now' | 'no-host' | 'lost';

export interface RemoteControlOptions {
	post(action: Action): Promise<ControlResult>;
	/** What the wall says about it; `null` when all went well. */
	tell(notice: Exclude<ControlResult, 'done'> | null): void;
	now(): number;
}

/** Within so many milliseconds a second step forward means: then without a reveal. */
export const INSIST_MS = 5_000;

export class RemoteControl {
	readonly #around: RemoteControlOptions;
	#last: Promise<void> = Promise.resolve();
	#refusedAt = -Infinity;

	constructor(around: RemoteControlOptions) {
		this.#around = around;
	}

	/** In the order of the presses, whatever the network does. */
	send(action: Action): Promise<void> {
		this.#last = this.#last.then(() => this.#send(action));
		return this.#last;
	}

	async #send(action: Action): Promise<void> {
		let answer = await this.#around.post(action);
		if (answer === 'too-few' && action.action === 'forward') {
			const now = this.#around.now();
			const insists = now - this.#refusedAt <= INSIST_MS;
			this.#refusedAt = insists ? -Infinity : now;
			if (insists) answer = await this.#skip();
		}
		this.#around.tell(answer === 'done' ? null : answer);
	}

	/** On to the next question; past the last one, to the end. */
	async #skip(): Promise<ControlResult> {
		const answer = await this.#around.post({ action: 'next' });
		return answer === 'not-now' ? this.#around.post({ action: 'end' }) : answer;
	}
}

/** @param type of the problem document, where there is one */
export function controlResultOf(status: number, type: unknown): ControlResult {
	if (status < 300) return 'done';
	if (status === 409) return String(type).endsWith('/too-few') ? 'too-few' : 'not-now';
	return status === 401 || status === 403 ? 'no-host' : 'lost';
}

/** Hands an action to the server; the host is known by the browser's own cookies. */
export function postAction(code: string, action: Action): Promise<ControlResult> {
	return askAsHost(`/api/workshops/${code}/control`, 'POST', action);
}

/** Anything else that only a host may ask for. */
export async function askAsHost(
	path: string,
	method: string,
	body?: object
): Promise<ControlResult> {
	try {
		const response = await fetch(path, {
			method,
			headers: { 'content-type': 'application/json' },
			...(body && { body: JSON.stringify(body) })
		});
		if (response.ok) return 'done';
		return controlResultOf(response.status, (await response.json().catch(() => null))?.type);
	} catch {
		return 'lost';
	}
}
