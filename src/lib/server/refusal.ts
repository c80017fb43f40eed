/** What a person can cause, raised on purpose. Everything else that is thrown is a fault of ours. */

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
	| 'forbidden'
	| 'not-found'
	| 'method'
	| 'too-late'
	| 'not-the-last'
	| 'taken'
	| 'too-large'
	| 'content-type'
	| 'invalid'
	| 'middle'
	| 'busy';

export const STATUS: Record<RefusalCode, number> = {
	'bad-request': 400,
	'bad-json': 400,
	'no-session': 401,
	forbidden: 403,
	'not-found': 404,
	method: 405,
	'too-late': 409,
	'not-the-last': 409,
	taken: 409,
	'too-large': 413,
	'content-type': 415,
	invalid: 422,
	middle: 422,
	busy: 503
};

export class Refusal extends Error {
	readonly code: RefusalCode;
	readonly rejections: Rejection[];

	constructor(code: RefusalCode, rejections: Rejection[] = [], options?: ErrorOptions) {
		super(code, options);
		this.name = 'Refusal';
		this.code = code;
		this.rejections = rejections;
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
