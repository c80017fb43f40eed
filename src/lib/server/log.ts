/** One JSON line a request. Never a question, a name, a note, a token or an address of a person. */
import { pino } from 'pino';
import { settings } from './settings.ts';

/** Held back until the end of a turn of the event loop, which in a full room answers dozens. */
const MUCH = 8 * 1024;

export const log = pino({ level: settings().logLevel, base: undefined }, inOneWrite());

/** One line at a time would cost a request as much as its look-up in the store. */
function inOneWrite(): { write(line: string): void } {
	const out = pino.destination({ dest: 1, minLength: MUCH, sync: true });
	let due = false;
	const flush = () => {
		due = false;
		out.flushSync();
	};
	process.on('exit', flush);
	return {
		write(line) {
			out.write(line);
			if (due) return;
			due = true;
			setImmediate(flush);
		}
	};
}

/**
 * A fault of ours: what went wrong and where in the code. Messages of the store can quote a value,
 * so only an error's kind and its code are kept, and where it was thrown.
 */
export function logFault(id: string, route: string | null, error: unknown): void {
	const { name, code, errcode, stack } = error as Error & { code?: unknown; errcode?: unknown };
	const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
	log.error({ id, route, name, code, errcode, frames: frames?.slice(0, 12) }, 'fault');
}
