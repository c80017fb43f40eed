/** Tells how long queries take, from being asked to all rows being here. */
import type { LogEvent } from 'kysely';
import { measure } from '../telemetry.ts';

/** For `log` of a Kysely. What begins and ends transactions is no query: it waits for its turn. */
export const timed = (of: 'reads' | 'writes') => (event: LogEvent) => {
	if (event.level === 'error' || event.query.query.kind === 'RawNode') return;
	measure('query', { of, took: event.queryDurationMillis });
};
