/**
 * Group commit: writes that arrive together share one transaction, each in its own savepoint. A
 * write resolves only after that transaction has reached the disk.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { batch } from '../../timing/batch.ts';
import { type Engine, Unavailable } from './engine.ts';
import { measure } from '../telemetry.ts';
import type { Tables } from './tables.ts';

/** Handle for queries within a write, or for reads: functions that only read accept both. */
export type Transaction = Kysely<Tables>;
/**
 * Runs a write.
 * @param key optional partition key, such as one workshop's: the write then serialises only with
 * writes of the same partition and with unpartitioned ones. Its job must not touch other rows.
 */
export type Write = <T>(job: (db: Transaction) => Promise<T>, key?: string) => Promise<T>;

/**
 * Milliseconds that the first write of a group waits for others. Longer would leave the CPU idle
 * while writes wait; shorter would make a slow disk sync for every write.
 */
const GATHER_MS = 2;

interface Job {
	run(db: Transaction): Promise<void>;
	/** Marks this job as failed; the rest of its group is still committed. */
	refuse(error: unknown): void;
	/** Resolves or rejects the write. `failure` is an error of the whole group. */
	settle(failure?: unknown): void;
}

export function groupedWrites(engine: Engine): Write {
	/** Commit of the latest group of each partition. */
	const commits = new Map<number | null, Promise<void>>();
	let length = 0;
	const onMove = (by: number) => measure('queue', { of: 'writes', length: (length += by) });

	// While a group is committed, the next one is collected; a group after a pause waits shortly.
	const add = batch<number | null, Job>((partition, close) => {
		const since = performance.now();
		const committed = (commits.get(partition) ?? wait(GATHER_MS)).then(async () => {
			const group = close();
			onMove(-group.length);
			const [began, waited] = [performance.now(), performance.now() - since];
			await commit(engine, partition, group);
			measure('commit', { took: performance.now() - began, waited, writes: group.length });
			if (commits.get(partition) === committed) commits.delete(partition);
		});
		commits.set(partition, committed);
	});

	return (job, key) =>
		new Promise((resolve, reject) => {
			let answer: () => void = () => reject(new Error('The write was settled without being run.'));
			onMove(1);
			add(key === undefined ? null : engine.partitionOf(key), {
				async run(db) {
					const value = await job(db);
					answer = () => resolve(value);
				},
				refuse: (error) => (answer = () => reject(error)),
				settle: (failure) => (failure ? reject(failure) : answer())
			});
		});
}

async function commit(
	{ writer, begin }: Engine,
	partition: number | null,
	group: Job[]
): Promise<void> {
	let failure: unknown;
	try {
		await writer.connection().execute(async (db) => {
			try {
				await begin(db, partition);
				for (const job of group) await inSavepoint(db, job);
				await sql`commit`.execute(db);
			} catch (error) {
				// This rollback fails if the engine has rolled back by itself, for instance on a full disk.
				await sql`rollback`.execute(db).catch(() => undefined);
				throw error;
			}
		});
	} catch (error) {
		failure = error;
	}
	for (const job of group) job.settle(failure);
}

/** Runs one write in a savepoint, so that its failure rolls back nothing else. */
async function inSavepoint(db: Transaction, job: Job): Promise<void> {
	await sql`savepoint job`.execute(db);
	try {
		await job.run(db);
		await sql`release job`.execute(db);
	} catch (error) {
		if (error instanceof Unavailable) throw error;
		job.refuse(error);
		await sql`rollback to job`.execute(db);
		await sql`release job`.execute(db);
	}
}
