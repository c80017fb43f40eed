/** Measurement of query durations, from the call until all rows have arrived. */
import type { LogEvent } from 'kysely';
import { measure } from '../telemetry.ts';

/**
 * `log` option for Kysely. Skips raw statements: those that begin a transaction wait for a lock.
 */
export const timed = (of: 'reads' | 'writes') => (event: LogEvent) => {
	if (event.level === 'error' || event.query.query.kind === 'RawNode') return;
	measure('query', { of, took: event.queryDurationMillis });
};
