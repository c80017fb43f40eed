/**
 * Group commit: writes that arrive together share one transaction, each in its own savepoint. A
 * write resolves only after that transaction has reached the disk.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { batch } from '../../timing/batch.ts';
import { type Engine, Unavailable } from './engine.ts';
import { measure } from '../telemetry/measurements.ts';
import type { Tables } from './tables.ts';

/**
 * Handle for queries, either within a write or for reads. A function that only reads accepts both.
 */
export type Transaction = Kysely<Tables>;
/**
 * Runs a write.
 * @param key optional partition key, such as that of a workshop. The write then waits only for
 * writes of the same partition and for unpartitioned ones, and its job must not touch rows of other
 * keys.
 */
export type Write = <T>(job: (db: Transaction) => Promise<T>, key?: string) => Promise<T>;

/**
 * Milliseconds that the first write of a group waits for others. A longer wait would leave the CPU
 * idle; a shorter one would make a slow disk sync for every write.
 */
const GATHER_MS = 2;

interface Job {
	run(db: Transaction): Promise<void>;
	/** Marks the job as failed. The other jobs of its group are still committed. */
	refuse(error: unknown): void;
	/** Resolves or rejects the write. `failure` is an error of the whole group. */
	settle(failure?: unknown): void;
}

export function groupedWrites(engine: Engine): Write {
	/** The commit of the latest group, by partition. */
	const commits = new Map<number | null, Promise<void>>();
	let length = 0;
	const onMove = (by: number) => measure('queue', { of: 'writes', length: (length += by) });

	// While one group is committed, the next group is collected. When no commit is under way, a new
	// group waits `GATHER_MS` for more writes.
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
				// The rollback fails when the engine has already rolled back by itself, as on a full disk.
				await sql`rollback`.execute(db).catch(() => undefined);
				throw error;
			}
		});
	} catch (error) {
		failure = error;
	}
	for (const job of group) job.settle(failure);
}

/** Runs one write in a savepoint, so that a failure rolls back only this write. */
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
