/**
 * Connections to PostgreSQL, limited in number and waiting time. A connection that breaks never
 * ends the process.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { measure } from '../telemetry.ts';
import { Unavailable } from './engine.ts';

/** Time limits in milliseconds, after which the store counts as busy. */
const CONNECT_MS = 3_000;
const LOCK_MS = 4_000;
const STATEMENT_MS = 5_000;
/** Client-side limit for a database that no longer responds; longer than `STATEMENT_MS`. */
const SILENCE_MS = 7_000;
/** Limit after which an instance that hangs inside a transaction stops blocking other writers. */
const IDLE_TRANSACTION_MS = 5_000;

/**
 * SQLSTATEs of a database that is temporarily unusable: connection (08), resources (53), operator
 * (57), system (58), lock, deadlock, serialisation, read-only, transaction timed out.
 */
const UNAVAILABLE = /^(08|53|57|58|55P03|40P01|40001|25006|25P03|25P04)/;

/** Parses `bigint` and `numeric` of counts and sums as numbers; none of ours comes near 2^53. */
const types = {
	getTypeParser: ((oid: number, format?: 'text') =>
		oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC
			? Number
			: pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
};

export interface PoolOptions {
	/** Maximum number of connections. */
	max: number;
	/** PostgreSQL settings for every connection, as `name=value`. */
	settings?: string[];
	/** True lifts the time limits on statements and locks. */
	unlimited?: boolean;
	/** True sends savepoints without waiting for their result, which saves a round trip each. */
	sendsAhead?: boolean;
}

/** Statements whose result need not be awaited: if one fails, so does the statement after it. */
const SENT_AHEAD = /^(savepoint|release) /;
const EMPTY_RESULT = { command: 'SELECT', rowCount: 0, rows: [] } as const;

export function pool(
	url: string,
	{ max, settings = [], unlimited, sendsAhead }: PoolOptions
): PostgresPool {
	const connections = new pg.Pool({
		connectionString: url,
		max,
		types,
		application_name: 'kantlijn',
		keepAlive: true,
		pipeline: sendsAhead,
		connectionTimeoutMillis: CONNECT_MS,
		idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
		options: settings.map((setting) => `-c ${setting}`).join(' '),
		...(!unlimited && {
			statement_timeout: STATEMENT_MS,
			lock_timeout: LOCK_MS,
			query_timeout: SILENCE_MS
		})
	});
	// Unhandled error events would end the process; a running query rejects with the same error.
	connections.on('error', () => undefined);
	connections.on('connect', (client) => void client.on('error', () => undefined));
	return {
		options: connections.options,
		connect() {
			measure('queue', { of: 'connections', length: connections.waitingCount });
			return connections.connect().then((client) => guarded(client, sendsAhead), refuse);
		},
		end: () => connections.end()
	};
}

/** Wraps a connection: temporary errors become `Unavailable`, a broken one is not reused. */
function guarded(client: pg.PoolClient, sendsAhead = false): PostgresPoolClient {
	let broken = false;
	/** True after a failed statement until a rollback; then a savepoint's result must be awaited. */
	let failed = false;
	let ahead: Promise<unknown> = Promise.resolve();
	const query = async (text: string, values: unknown[]) => {
		const answer = client.query(text, values.map(withoutZero));
		if (sendsAhead && !failed && SENT_AHEAD.test(text)) {
			ahead = Promise.all([ahead, answer]);
			ahead.catch(() => undefined);
			return EMPTY_RESULT;
		}
		try {
			const before = ahead;
			ahead = Promise.resolve();
			// A savepoint's error comes first, because it caused the later one.
			const [, result] = await Promise.all([before, answer]);
			failed &&= !text.startsWith('rollback');
			return result;
		} catch (error) {
			failed = true;
			broken ||= isBroken(error);
			return refuse(error);
		}
	};
	return {
		// Kysely uses this signature only, unless a query is streamed.
		query: query as unknown as PostgresPoolClient['query'],
		release: (discard) => client.release(broken || discard)
	};
}

/**
 * Replaces zero bytes, which PostgreSQL rejects in texts, by U+FFFD. No stored text has one, but a
 * client may search for one and should find nothing.
 */
function withoutZero(value: unknown): unknown {
	return typeof value === 'string' && value.includes('\0')
		? value.replaceAll('\0', '\ufffd')
		: value;
}

/** Whether a connection cannot be reused: it is closed, or busy with a query that timed out. */
function isBroken(error: unknown): boolean {
	return !(error instanceof pg.DatabaseError) || error.severity === 'FATAL';
}

/** Rethrows an error; one that PostgreSQL did not send is a network or connection error. */
function refuse(error: unknown): never {
	if (error instanceof TypeError || error instanceof RangeError) throw error;
	const away = !(error instanceof pg.DatabaseError) || UNAVAILABLE.test(error.code ?? '');
	throw away ? new Unavailable(error) : error;
}
