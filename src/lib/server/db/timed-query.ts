/** Measures how long queries take, from the call until all rows have arrived. */
import type { LogEvent } from 'kysely';
import { measure } from '../telemetry/measurements.ts';

/**
 * `log` option for Kysely. Raw statements are not measured, because those that begin a transaction
 * also wait for a lock.
 */
export const timed = (of: 'reads' | 'writes') => (event: LogEvent) => {
	if (event.level === 'error' || event.query.query.kind === 'RawNode') return;
	measure('query', { of, took: event.queryDurationMillis });
};
