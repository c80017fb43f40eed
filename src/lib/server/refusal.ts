/**
 * Errors that a client can cause, raised on purpose. Every other error is a fault of the server.
 */

import type { Phase } from '../domain/workshop.ts';
import type { OwnAnswer } from '../domain/workshop-view.ts';

/**
 * One rejected value: its path in the input, and a code that `rejectionText` turns into a message.
 */
export interface Rejection {
	path: string;
	code: string;
	params?: Record<string, string | number>;
}

export type RefusalCode =
	| 'bad-request'
	| 'bad-json'
	| 'no-session'
	| 'no-seat'
	| 'forbidden'
	| 'cross-site'
	| 'not-found'
	| 'method'
	| 'too-late'
	| 'not-the-last'
	| 'taken'
	| 'already-revealed'
	| 'already-reminded'
	| 'still-hidden'
	| 'other-round'
	| 'too-few'
	| 'wrong-phase'
	| 'round-closed'
	| 'anonymous/too-few'
	| 'no-question'
	| 'somebody-is-in'
	| 'question-answered'
	| 'too-many-questions'
	| 'too-large'
	| 'content-type'
	| 'invalid'
	| 'middle'
	| 'too-many'
	| 'busy';

/** HTTP status of each code. */
export const STATUS: Record<RefusalCode, number> = {
	'bad-request': 400,
	'bad-json': 400,
	'no-session': 401,
	'no-seat': 401,
	forbidden: 403,
	'cross-site': 403,
	'not-found': 404,
	method: 405,
	'too-late': 409,
	'not-the-last': 409,
	taken: 409,
	'already-revealed': 409,
	'already-reminded': 409,
	'still-hidden': 409,
	'other-round': 409,
	'too-few': 409,
	'wrong-phase': 409,
	'round-closed': 409,
	'anonymous/too-few': 409,
	'no-question': 409,
	'somebody-is-in': 409,
	'question-answered': 409,
	'too-many-questions': 409,
	'too-large': 413,
	'content-type': 415,
	invalid: 422,
	middle: 422,
	'too-many': 429,
	busy: 503
};

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

	get status(): number {
		return STATUS[this.code];
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
