/**
 * Group commit: writes that arrive together are committed together, each in a savepoint of its own.
 * A write is answered only after the commit that holds it has reached the disk.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';
import { Refusal } from '../refusal.ts';

export type Transaction = Kysely<Tables>;
export type Write = <T>(job: (db: Transaction) => Promise<T>) => Promise<T>;

/** How long the first write of a group waits for others, in milliseconds. */
const GATHER_MS = 5;

/** SQLite's primary codes for a store that cannot take a write now: busy, locked, read-only, I/O, full, cannot open. */
const UNAVAILABLE = new Set([5, 6, 8, 10, 13, 14]);

interface Job {
	run(db: Transaction): Promise<void>;
	settle(failure?: unknown): void;
}

export function groupedWrites(writer: Kysely<Tables>): Write {
	let waiting: Job[] = [];
	let busy = false;

	const flush = async () => {
		while (waiting.length > 0) {
			const group = waiting;
			waiting = [];
			await commit(writer, group);
		}
		busy = false;
	};

	return (job) =>
		new Promise((resolve, reject) => {
			let answer: () => void = () => reject(new Error('a write was never run'));
			waiting.push({
				async run(db) {
					try {
						const value = await job(db);
						answer = () => resolve(value);
					} catch (error) {
						answer = () => reject(asRefusal(error));
						throw error;
					}
				},
				settle: (failure) => (failure ? reject(asRefusal(failure)) : answer())
			});
			if (busy) return;
			busy = true;
			setTimeout(() => void flush(), GATHER_MS);
		});
}

async function commit(writer: Kysely<Tables>, group: Job[]): Promise<void> {
	let failure: unknown;
	try {
		await writer.connection().execute(async (db) => {
			await sql`begin immediate`.execute(db);
			try {
				for (const job of group) await alone(db, job);
				await sql`commit`.execute(db);
			} catch (error) {
				// SQLite may have rolled back by itself, as on a full disk: then there is nothing to undo.
				await sql`rollback`.execute(db).catch(() => undefined);
				throw error;
			}
		});
	} catch (error) {
		failure = error;
	}
	for (const job of group) job.settle(failure);
}

/** Runs one write so that its failure undoes only itself. */
async function alone(db: Transaction, job: Job): Promise<void> {
	await sql`savepoint job`.execute(db);
	try {
		await job.run(db);
	} catch (error) {
		await sql`rollback to job`.execute(db);
		if (isUnavailable(error)) throw error;
	}
	await sql`release job`.execute(db);
}

function isUnavailable(error: unknown): boolean {
	const code = (error as { errcode?: unknown } | null)?.errcode;
	return typeof code === 'number' && UNAVAILABLE.has(code & 0xff);
}

function asRefusal(error: unknown): unknown {
	return isUnavailable(error) ? new Refusal('busy', [], { cause: error }) : error;
}
