/**
 * Errors that a client can cause, raised on purpose. Every other error is a fault of the server.
 */

import type { Phase } from '../domain/workshop.ts';
import type { OwnAnswer } from '../domain/workshop-view.ts';
import type { RefusalCode } from './http/refusals.ts';

/**
 * One rejected value: its path in the input, and a code that `rejectionText` turns into a message.
 */
export interface Rejection {
	path: string;
	code: string;
	params?: Record<string, string | number>;
}

/** Seconds that a client should wait when the store is busy. */
export const BUSY_S = 2;

/** Current state sent with a refusal, so that a client can update its view. */
export interface RefusalFacts {
	/** Phase of the workshop. */
	phase?: Phase;
	/**
	 * Stored answer of the seat when its round closed; tells a client whether a lost request arrived.
	 */
	own?: OwnAnswer | null;
}

interface Options extends ErrorOptions {
	facts?: RefusalFacts;
	/** Seconds until a retry can succeed. */
	retryAfter?: number;
}

/** Refused request. `rejections` lists invalid input; `retryAfter` is in seconds. */
export class Refusal extends Error {
	readonly code: RefusalCode;
	readonly rejections: Rejection[];
	readonly facts: RefusalFacts;
	readonly retryAfter: number | null;

	constructor(code: RefusalCode, rejections: Rejection[] = [], options: Options = {}) {
		super(code, options);
		this.name = 'Refusal';
		this.code = code;
		this.rejections = rejections;
		this.facts = options.facts ?? {};
		this.retryAfter = options.retryAfter ?? (code === 'busy' ? BUSY_S : null);
	}
}

/** Whether the store was temporarily unreachable, full or locked; a retry may succeed. */
export function isBusy(error: unknown): boolean {
	return error instanceof Refusal && error.code === 'busy';
}

/**
 * Awaits a write that may be skipped while the store is busy, since a later one makes up for it.
 */
export async function whenPossible(write: Promise<void>): Promise<void> {
	try {
		await write;
	} catch (error) {
		if (!isBusy(error)) throw error;
	}
}

/** For `.catch` of a look-up whose absence is no error; everything else is thrown again. */
export function nullIfNotFound(error: unknown): null {
	if (error instanceof Refusal && error.code === 'not-found') return null;
	throw error;
}
