/**
 * Errors that a caller can cause. They are raised on purpose; every other error is a fault of the
 * server.
 */

import type { Quota } from '../domain/quotas.ts';
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

/** Seconds that a caller should wait when the database is busy. */
export const BUSY_S = 2;

/** Present state, sent with a refusal so that the browser can update the page. */
export interface RefusalFacts {
	/** Phase of the workshop. */
	phase?: Phase;
	/** Whether the workshop has two groups. */
	grouped?: boolean;
	/**
	 * The answer that was stored for the seat when the round closed. It shows a browser whose
	 * earlier request got no response whether that request was carried out.
	 */
	own?: OwnAnswer | null;
	/** The quota that is used up; `max` is the number that the quota allows. */
	quota?: Quota;
	max?: number;
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

/**
 * Whether the error means that the database was temporarily unreachable, full or locked, so that a
 * retry may succeed.
 */
export function isBusy(error: unknown): boolean {
	return error instanceof Refusal && error.code === 'busy';
}

/**
 * Awaits a write, and ignores its failure when the database is busy. Only for writes that are tried
 * again later.
 */
export async function whenPossible(write: Promise<void>): Promise<void> {
	try {
		await write;
	} catch (error) {
		if (!isBusy(error)) throw error;
	}
}

/**
 * Handler for the `.catch` of a look-up that may find nothing. Returns `null` for the refusal
 * `not-found`, and throws every other error again.
 */
export function nullIfNotFound(error: unknown): null {
	if (error instanceof Refusal && error.code === 'not-found') return null;
	throw error;
}
