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

/** How often, and how far apart in milliseconds, a group tries to begin while another program writes. */
const BEGIN_TRIES = 30;
const BEGIN_PAUSE_MS = 50;
const SQLITE_BUSY = 5;

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
			await begin(db);
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

/** Waits without holding anybody else up: reading goes on meanwhile. */
async function begin(db: Transaction): Promise<void> {
	for (let tries = 1; ; tries++) {
		try {
			await sql`begin immediate`.execute(db);
			return;
		} catch (error) {
			if (tries === BEGIN_TRIES || codeOf(error) !== SQLITE_BUSY) throw error;
			await new Promise((resolve) => setTimeout(resolve, BEGIN_PAUSE_MS));
		}
	}
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

/** SQLite's primary code, without what its extended one adds; `null` for an error that is not its. */
function codeOf(error: unknown): number | null {
	const code = (error as { errcode?: unknown } | null)?.errcode;
	return typeof code === 'number' ? code & 0xff : null;
}

function isUnavailable(error: unknown): boolean {
	return UNAVAILABLE.has(codeOf(error) ?? -1);
}

function asRefusal(error: unknown): unknown {
	return isUnavailable(error) ? new Refusal('busy', [], { cause: error }) : error;
}
