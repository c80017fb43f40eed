/**
 * Connections to PostgreSQL, limited in number and waiting time. A connection that breaks never
 * ends the process.
 */
import type { Writable } from 'node:stream';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { measure } from '../telemetry/measurements.ts';
import { Unavailable } from './engine.ts';
import { statementNames } from './statement-names.ts';

/**
 * Time limits in milliseconds: for connecting, for waiting for a lock, and for a statement. When
 * one is exceeded, the database counts as busy.
 */
const CONNECT_MS = 3_000;
const LOCK_MS = 4_000;
const STATEMENT_MS = 5_000;
/**
 * Time limit in milliseconds that this process applies by itself, in case the database no longer
 * responds. It is longer than `STATEMENT_MS`.
 */
const SILENCE_MS = 7_000;
/**
 * Milliseconds after which PostgreSQL ends an idle transaction. An instance that hangs inside a
 * transaction then no longer blocks other writers.
 */
const IDLE_TRANSACTION_MS = 5_000;

/**
 * SQLSTATE codes of a database that is temporarily unusable. Two digits stand for a whole class:
 * connection (08), resources (53), operator (57) and system (58). The other codes are lock,
 * deadlock, serialisation, read-only, and timed-out transactions.
 */
const UNAVAILABLE = /^(08|53|57|58|55P03|40P01|40001|25006|25P03|25P04)/;

/**
 * Parses `bigint` and `numeric` as numbers. They occur in counts and sums, none of which comes near
 * 2^53.
 */
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
	/** Whether statements and locks have no time limit, as for migrations. */
	unlimited?: boolean;
	/**
	 * Whether the connections are for writes, of which there are many with few different statements.
	 * Savepoint statements are then sent together with the query after them, which saves one network
	 * round trip each, and PostgreSQL parses a recurring statement once per connection.
	 */
	forWrites?: boolean;
}

/**
 * Statements whose result need not be awaited: if one of them fails, the next statement fails too.
 */
const SENT_AHEAD = /^(savepoint|release) job/;
const nameOf = statementNames();
const EMPTY_RESULT = { command: 'SELECT', rowCount: 0, rows: [] } as const;

export function pool(
	url: string,
	{ max, settings = [], unlimited, forWrites }: PoolOptions
): PostgresPool {
	const connections = new pg.Pool({
		connectionString: url,
		max,
		types,
		application_name: 'kantlijn',
		keepAlive: true,
		pipeline: forWrites,
		connectionTimeoutMillis: CONNECT_MS,
		idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
		options: settings.map((setting) => `-c ${setting}`).join(' '),
		...(!unlimited && {
			statement_timeout: STATEMENT_MS,
			lock_timeout: LOCK_MS,
			query_timeout: SILENCE_MS
		})
	});
	// Unhandled error events would end the process. A running query rejects with the same error.
	connections.on('error', () => undefined);
	connections.on('connect', (client) => void client.on('error', () => undefined));
	return {
		options: connections.options,
		connect() {
			measure('queue', { of: 'connections', length: connections.waitingCount });
			return connections.connect().then((client) => guarded(client, forWrites), refuse);
		},
		end: () => connections.end()
	};
}

/**
 * Wraps a connection. Temporary errors become `Unavailable`, and a broken connection is not used
 * again.
 */
function guarded(client: pg.PoolClient, forWrites = false): PostgresPoolClient {
	let broken = false;
	/**
	 * Whether a statement failed and no rollback has followed. As long as this is so, the results
	 * of savepoint statements are awaited.
	 */
	let failed = false;
	let ahead: Promise<unknown> = Promise.resolve();
	const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
	const query = async (text: string, values: unknown[]) => {
		const isAhead = forWrites && !failed && SENT_AHEAD.test(text);
		// A statement that is sent ahead stays in the buffer, and leaves in one packet with the next query.
		if (isAhead) stream.cork();
		const name = forWrites && values.length > 0 ? nameOf(text) : undefined;
		const answer = client.query({ name, text, values: values.map(withoutZero) });
		if (isAhead) {
			ahead = Promise.all([ahead, answer]);
			ahead.catch(() => undefined);
			return EMPTY_RESULT;
		}
		while (stream.writableCorked > 0) stream.uncork();
		try {
			const before = ahead;
			ahead = Promise.resolve();
			// `before` is a savepoint statement that was sent ahead of the query. If it fails, the
			// query fails too, and the error of the savepoint, which is the cause, is thrown.
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
		// Kysely calls only this signature, unless a query is streamed.
		query: query as unknown as PostgresPoolClient['query'],
		release: (discard) => client.release(broken || discard)
	};
}

/**
 * Replaces zero bytes, which PostgreSQL rejects in texts, by U+FFFD. No stored text has a zero
 * byte, but a caller may search for one and must then find nothing.
 */
function withoutZero(value: unknown): unknown {
	return typeof value === 'string' && value.includes('\0')
		? value.replaceAll('\0', '\ufffd')
		: value;
}

/**
 * Whether a connection cannot be used again: it is closed, or still busy with a query that timed
 * out.
 */
function isBroken(error: unknown): boolean {
	return !(error instanceof pg.DatabaseError) || error.severity === 'FATAL' || isForgotten(error);
}

/**
 * Whether a prepared statement is no longer valid, because another instance has migrated the
 * database meanwhile.
 */
function isForgotten({ code, routine }: pg.DatabaseError): boolean {
	return code === '0A000' && routine === 'RevalidateCachedQuery';
}

/**
 * Throws the error again, as `Unavailable` when it is temporary. An error that PostgreSQL did not
 * send comes from the network or the connection, and is temporary too.
 */
function refuse(error: unknown): never {
	if (error instanceof TypeError || error instanceof RangeError) throw error;
	const away =
		!(error instanceof pg.DatabaseError) ||
		UNAVAILABLE.test(error.code ?? '') ||
		isForgotten(error);
	throw away ? new Unavailable(error) : error;
}
