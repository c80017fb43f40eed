/**
 * The log: one JSON line per request. It never contains a question, name, note, token, e-mail
 * address or network address.
 */
import { pino } from 'pino';
import { logOutput } from './log-output.ts';
import { settings } from '../settings.ts';

const output = logOutput(1);
process.on('exit', output.flush);

export const log = pino({ level: settings().logLevel, base: undefined }, output);

/**
 * Logs an unexpected error by its name, code and stack frames. The message is left out, because
 * messages of the database can quote stored values.
 * @param id id of the request, or name of the job
 */
export function logFault(id: string, route: string | null, error: unknown): void {
	const { name, code, errcode, stack } = error as Error & { code?: unknown; errcode?: unknown };
	const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
	log.error({ id, route, name, code, errcode, frames: frames?.slice(0, 12) }, 'fault');
}
