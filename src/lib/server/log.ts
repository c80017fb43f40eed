/** One JSON line a request. Never a question, a name, a note, a token or an address of a person. */
import { pino } from 'pino';
import { settings } from './env.ts';

export const log = pino({ level: settings().logLevel, base: undefined });

/**
 * A fault of ours: what went wrong and where in the code. Messages of the store can quote a value,
 * so only an error's kind and its code are kept, and where it was thrown.
 */
export function logFault(id: string, route: string | null, error: unknown): void {
	const { name, code, errcode, stack } = error as Error & { code?: unknown; errcode?: unknown };
	const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
	log.error({ id, route, name, code, errcode, frames: frames?.slice(0, 12) }, 'fault');
}
