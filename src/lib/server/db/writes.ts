/**
 * Group commit: writes that arrive together share one transaction, each in its own savepoint. A
 * write resolves only after that transaction has reached the disk.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { CompiledQuery, type Kysely, sql } from 'kysely';
import { batch } from '../../timing/batch.ts';
import { type Engine, Unavailable } from './engine.ts';
import { measure } from '../telemetry/measurements.ts';
import type { Tables } from './tables.ts';
import { partitions } from './partitions.ts';
import type { WriteKeys } from './write-keys.ts';

/**
 * Handle for queries, either within a write or for reads. A function that only reads accepts both.
 */
export type Transaction = Kysely<Tables>;
/**
 * Runs a write.
 * @param keys what the write is about, such as an account; see write-keys.ts. The write then waits
 * only for writes with one of these keys and for writes without keys, and its job must not touch what
 * belongs to other keys. Without keys it waits for all writes.
 */
export type Write = <T>(job: (db: Transaction) => Promise<T>, keys?: WriteKeys) => Promise<T>;

/**
 * Milliseconds that the first write of a group waits for others. A longer wait would leave the CPU
 * idle; a shorter one would make a slow disk sync for every write.
 */
const GATHER_MS = 2;

interface Job {
	keys: readonly string[] | null;
	run(db: Transaction): Promise<void>;
	/** Marks the job as failed. The other jobs of its group are still committed. */
	refuse(error: unknown): void;
	/** Resolves or rejects the write. `failure` is an error of the whole group. */
	settle(failure?: unknown): void;
}

export function groupedWrites(engine: Engine): Write {
	/** The commit of the latest group, by partition; `null` is that of writes without keys. */
	const commits = new Map<number | null, Promise<void>>();
	const assign = partitions(engine.writePartitions ?? 0);
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
			await commit(engine, group);
			measure('commit', { took: performance.now() - began, waited, writes: group.length });
			if (commits.get(partition) === committed) commits.delete(partition);
		});
		commits.set(partition, committed);
	});

	return (job, keys) =>
		new Promise((resolve, reject) => {
			let answer: () => void = () => reject(new Error('The write was settled without being run.'));
			const { partition, leave } = keys && engine.writePartitions ? assign(keys[0]) : EVERYTHING;
			onMove(1);
			add(partition, {
				keys: partition === null ? null : (keys ?? null),
				async run(db) {
					const value = await job(db);
					answer = () => resolve(value);
				},
				refuse: (error) => (answer = () => reject(error)),
				settle(failure) {
					leave();
					if (failure) reject(failure);
					else answer();
				}
			});
		});
}

const EVERYTHING = { partition: null, leave: () => undefined };

async function commit(engine: Engine, group: Job[]): Promise<void> {
	let failure: unknown;
	try {
		await engine.writer.connection().execute(async (db) => {
			try {
				await engine.begin(db, keysOf(group));
				await runAll(engine, db, group);
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

/** Returns the keys of all jobs; `null` for a group of writes without keys. */
function keysOf(group: readonly Job[]): string[] | null {
	return group.some(({ keys }) => keys === null) ? null : group.flatMap(({ keys }) => keys ?? []);
}

const [SAVEPOINT, RELEASE, ROLLBACK] = [
	CompiledQuery.raw('savepoint job'),
	CompiledQuery.raw('release job'),
	CompiledQuery.raw('rollback to job')
];

/** Runs each write in a savepoint, so that a failure rolls back only this write. */
async function runAll({ nextSavepoint }: Engine, db: Transaction, group: Job[]): Promise<void> {
	await db.executeQuery(SAVEPOINT);
	for (const [at, job] of group.entries()) {
		try {
			await job.run(db);
			const after = at < group.length - 1 ? nextSavepoint : [RELEASE];
			for (const statement of after) await db.executeQuery(statement);
		} catch (error) {
			if (error instanceof Unavailable) throw error;
			job.refuse(error);
			// The savepoint stays, and is that of the next write.
			await db.executeQuery(ROLLBACK);
		}
	}
}
