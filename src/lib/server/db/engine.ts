/** What an engine brings. Above it the store is the same on each. */
import { type Kysely, PostgresAdapter } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Tables } from './tables.ts';

export interface Engine {
	reader: Kysely<Tables>;
	writer: Kysely<Tables>;
	/**
	 * Begins a transaction beside which nobody else writes to the same lane, or to any where it is
	 * `null`: what it sees there is the latest there is.
	 */
	begin(db: Kysely<Tables>, lane: number | null): Promise<void>;
	/** The lane of what a write keeps to: always the same one, in every process on this database. */
	laneOf(of: string): number | null;
	/** What begins a transaction whose queries all see the same moment. */
	beginLook: string;
	/** Runs what changes the tables, which may take longer than a query should. */
	migrating<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
	/** How a sentence for whoever started the server names the database; never with a password. */
	name: string;
	close(): Promise<void>;
}

export type EngineName = 'sqlite' | 'postgres';

/** For migrations in which the same takes other words. */
export function engineOf(db: Kysely<unknown>): EngineName {
	return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}

/** The store cannot be opened; `sentence` is for whoever started the server. */
export class StoreError extends Error {
	readonly sentence: string;

	constructor(sentence: string, options?: ErrorOptions) {
		super(sentence, options);
		this.name = 'StoreError';
		this.sentence = sentence;
	}
}

/** The store is away, full or locked now, and will answer later: 503, for reading as for writing. */
export class Unavailable extends Refusal {
	constructor(cause: unknown) {
		super('busy', [], { cause });
		this.name = 'Unavailable';
	}
}
