/** Interface of a database engine. The rest of the store is the same for all engines. */
import { type CompiledQuery, type Kysely, PostgresAdapter } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Tables } from './tables.ts';

export interface Engine {
	reader: Kysely<Tables>;
	writer: Kysely<Tables>;
	/**
	 * Begins a write transaction. Until it ends, no other write with one of the same keys can begin,
	 * in any process; if `keys` is `null`, no other write at all. The transaction sees everything
	 * that those writes committed earlier.
	 */
	begin(db: Kysely<Tables>, keys: readonly string[] | null): Promise<void>;
	/**
	 * Maximum number of groups of writes with keys that this process commits at the same time; `null`
	 * for an engine that has only one writer.
	 */
	writePartitions: number | null;
	/** Statements between two writes of a group, which keep the first and begin another savepoint. */
	nextSavepoint: readonly CompiledQuery[];
	/** SQL that begins a read transaction, whose queries all see the same state of the database. */
	beginLook: string;
	/**
	 * Runs migrations, or another change of the whole database, without the time limits of normal
	 * queries. Until it has ended, writes of every instance wait, those of {@link begin} in `work` too.
	 */
	migrating<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
	/**
	 * Empties the write-ahead log, which may contain text that has been deleted since. Does nothing
	 * on PostgreSQL, whose log its operator manages.
	 */
	truncateLog(): void;
	/** Name of the database in messages for the operator, without credentials. */
	name: string;
	close(): Promise<void>;
}

export type EngineName = 'sqlite' | 'postgres';

/** Returns the engine of a connection, for migrations whose SQL differs per engine. */
export function engineOf(db: Kysely<unknown>): EngineName {
	return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}

/** Raised when the database cannot be opened. start.ts prints its message without a stack trace. */
export class StoreError extends Error {
	readonly operatorMessage: string;

	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'StoreError';
		this.operatorMessage = message;
	}
}

/**
 * Raised by reads and writes while the database is unreachable, full or locked. The response is
 * 503, with a time to try again.
 */
export class Unavailable extends Refusal {
	constructor(cause: unknown) {
		super('busy', [], { cause });
		this.name = 'Unavailable';
	}
}
