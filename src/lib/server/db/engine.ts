/** Interface of a database engine; the rest of the store is the same for all engines. */
import { type Kysely, PostgresAdapter } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Tables } from './tables.ts';

export interface Engine {
	reader: Kysely<Tables>;
	writer: Kysely<Tables>;
	/**
	 * Begins a write transaction that excludes other writers of the same partition, in all processes,
	 * and all writers when `partition` is `null`. It sees everything that they committed.
	 */
	begin(db: Kysely<Tables>, partition: number | null): Promise<void>;
	/**
	 * Partition of a key such as `workshop:CODE`, the same in every process on this database; `null`
	 * for an engine that has one writer anyway.
	 */
	partitionOf(key: string): number | null;
	/** SQL that begins a read transaction whose queries all see one snapshot. */
	beginLook: string;
	/** Runs migrations, without the time limits of ordinary queries. */
	migrating<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
	/**
	 * Empties the log of committed writes, which holds text that was deleted since. Does nothing on
	 * PostgreSQL, whose log belongs to its operator.
	 */
	truncateLog(): void;
	/** Name of the database in messages for the operator, without credentials. */
	name: string;
	close(): Promise<void>;
}

export type EngineName = 'sqlite' | 'postgres';

/** Engine of a connection, for migrations whose SQL differs per engine. */
export function engineOf(db: Kysely<unknown>): EngineName {
	return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}

/** Raised when the store cannot be opened. start.ts prints the message instead of the stack. */
export class StoreError extends Error {
	readonly operatorMessage: string;

	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'StoreError';
		this.operatorMessage = message;
	}
}

/**
 * Raised by reads and writes while the store is unreachable, full or locked: 503, try again later.
 */
export class Unavailable extends Refusal {
	constructor(cause: unknown) {
		super('busy', [], { cause });
		this.name = 'Unavailable';
	}
}
