/** Connections to PostgreSQL: bounded in number and in patience, and none of them ends the process. */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { measure } from '../telemetry.ts';
import { Unavailable } from './engine.ts';

/** How long is waited, in milliseconds, before the answer is that it is busy. */
const CONNECT_MS = 3_000;
const LOCK_MS = 4_000;
const STATEMENT_MS = 5_000;
/** For a database that says nothing at all any more: later than the limit it keeps itself. */
const SILENCE_MS = 7_000;
/** An instance that stops in the middle of a transaction must not keep the others from writing. */
const IDLE_TRANSACTION_MS = 5_000;

/**
 * SQLSTATEs of a database that cannot be used now: connection, resources, operator, system, locks,
 * deadlock, order of transactions, read-only, a transaction cut off.
 */
const UNAVAILABLE = /^(08|53|57|58|55P03|40P01|40001|25006|25P03|25P04)/;

/** `bigint` and `numeric`, of counts and sums, as numbers: none here comes near 2^53. */
const types = {
	getTypeParser: ((oid: number, format?: 'text') =>
		oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC
			? Number
			: pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
};

export interface PoolOptions {
	max: number;
	/** Settings of PostgreSQL's for every connection, as `name=value`. */
	settings?: string[];
	/** Statements may take as long as they need. */
	patient?: boolean;
	/** Savepoints do not wait for their answer, so that they cost no trip of their own. */
	sendsAhead?: boolean;
}

/** Their answer says nothing: where one fails, so does what is sent behind it. */
const AHEAD = /^(savepoint|release) /;
const NOTHING = { command: 'SELECT', rowCount: 0, rows: [] } as const;

export function pool(
	url: string,
	{ max, settings = [], patient, sendsAhead }: PoolOptions
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
		...(!patient && {
			statement_timeout: STATEMENT_MS,
			lock_timeout: LOCK_MS,
			query_timeout: SILENCE_MS
		})
	});
	// A connection that breaks says so here as well; whoever uses it hears it from the query.
	connections.on('error', () => undefined);
	connections.on('connect', (client) => void client.on('error', () => undefined));
	return {
		options: connections.options,
		connect() {
			measure('queue', { of: 'connections', length: connections.waitingCount });
			return connections.connect().then((client) => careful(client, sendsAhead), refuse);
		},
		end: () => connections.end()
	};
}

/** What cannot be done now is refused, and a connection that broke is not used again. */
function careful(client: pg.PoolClient, sendsAhead = false): PostgresPoolClient {
	let broken = false;
	/** Something was refused and not undone yet: then what is released has to say so. */
	let failed = false;
	let ahead: Promise<unknown> = Promise.resolve();
	const query = async (text: string, values: unknown[]) => {
		const answer = client.query(text, values.map(withoutZero));
		if (sendsAhead && !failed && AHEAD.test(text)) {
			ahead = Promise.all([ahead, answer]);
			ahead.catch(() => undefined);
			return NOTHING;
		}
		try {
			const before = ahead;
			ahead = Promise.resolve();
			// The first to fail is the reason why.
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
		// Kysely asks in no other way where nothing is streamed.
		query: query as unknown as PostgresPoolClient['query'],
		release: (discard) => client.release(broken || discard)
	};
}

/**
 * PostgreSQL's texts have no zero byte. None is ever stored, but one may be looked for: then it
 * becomes what UTF-8 makes of half a surrogate pair as well, and nothing is found.
 */
function withoutZero(value: unknown): unknown {
	return typeof value === 'string' && value.includes('\0')
		? value.replaceAll('\0', '\ufffd')
		: value;
}

/** Whether the connection is of no use any more: it is gone, or still busy with what was given up. */
function isBroken(error: unknown): boolean {
	return !(error instanceof pg.DatabaseError) || error.severity === 'FATAL';
}

/** Errors that PostgreSQL did not send are the network's, or `pg`'s own about the connection. */
function refuse(error: unknown): never {
	if (error instanceof TypeError || error instanceof RangeError) throw error;
	const away = !(error instanceof pg.DatabaseError) || UNAVAILABLE.test(error.code ?? '');
	throw away ? new Unavailable(error) : error;
}
