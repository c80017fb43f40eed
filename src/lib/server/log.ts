/**
 * The log: one JSON line per request. It never holds a question, name, note, token, e-mail address
 * or network address.
 */
import { pino } from 'pino';
import { settings } from './settings.ts';

/** Bytes buffered until the end of a turn of the event loop, in which many requests may finish. */
const BUFFER_BYTES = 8 * 1024;

export const log = pino({ level: settings().logLevel, base: undefined }, batchedOutput());

/**
 * Destination that writes all lines of a turn at once; one write per line costs as much as a query.
 */
function batchedOutput(): { write(line: string): void } {
	const out = pino.destination({ dest: 1, minLength: BUFFER_BYTES, sync: true });
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
 * Logs an unexpected error by its name, code and stack frames. The message is left out, since
 * messages of the database can quote stored values.
 * @param id of the request, or name of the job
 */
export function logFault(id: string, route: string | null, error: unknown): void {
	const { name, code, errcode, stack } = error as Error & { code?: unknown; errcode?: unknown };
	const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
	log.error({ id, route, name, code, errcode, frames: frames?.slice(0, 12) }, 'fault');
}
