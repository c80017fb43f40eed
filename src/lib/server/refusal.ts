/** What a person can cause, raised on purpose. Everything else that is thrown is a fault of ours. */

import type { Phase } from '../domain/workshop.ts';
import type { OwnAnswer } from '../domain/workshop-view.ts';

/** One rejected value: where it stood, and why, as a code that the messages put into words. */
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

export const STATUS: Record<RefusalCode, number> = {
	'bad-request': 400,
	'bad-json': 400,
	'no-session': 401,
	'no-seat': 401,
	forbidden: 403,
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

/** How long a client should wait for a store that cannot write now, in seconds. */
export const BUSY_S = 2;

/** What goes along with a refusal, so that a client knows where it stands. */
export interface RefusalFacts {
	/** Of a workshop. */
	phase?: Phase;
	/** What a seat had answered when its round closed: an answer whose receipt got lost is there. */
	own?: OwnAnswer | null;
}

interface Options extends ErrorOptions {
	facts?: RefusalFacts;
	/** When it is worth trying again, in seconds. */
	retryAfter?: number;
}

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

/** The store is away, full or locked now: later it may do. */
export function isBusy(error: unknown): boolean {
	return error instanceof Refusal && error.code === 'busy';
}

/** For a write that can as well happen at the next visit: a store that is busy now is no fault. */
export async function whenPossible(write: Promise<void>): Promise<void> {
	try {
		await write;
	} catch (error) {
		if (!isBusy(error)) throw error;
	}
}
