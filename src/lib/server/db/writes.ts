/**
 * Group commit: writes that arrive together share one transaction, each in its own savepoint. A
 * write resolves only after that transaction has reached the disk.
 */
import { type Kysely, sql } from 'kysely';
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
	const queues = new Map<number | null, (job: Job) => void>();
	let length = 0;
	const onMove = (by: number) => measure('queue', { of: 'writes', length: (length += by) });

	function queueOf(key: string | undefined): (job: Job) => void {
		const partition = key === undefined ? null : engine.partitionOf(key);
		const known = queues.get(partition);
		if (known) return known;
		const queue = groupQueue((group) => commit(engine, partition, group), onMove);
		queues.set(partition, queue);
		return queue;
	}

	return (job, key) =>
		new Promise((resolve, reject) => {
			let answer: () => void = () => reject(new Error('The write was settled without being run.'));
			queueOf(key)({
				async run(db) {
					const value = await job(db);
					answer = () => resolve(value);
				},
				refuse: (error) => (answer = () => reject(error)),
				settle: (failure) => (failure ? reject(failure) : answer())
			});
		});
}

/** Queue of one partition: while a group is committed, the next one is collected. */
function groupQueue(commitAll: (group: Job[]) => Promise<void>, onMove: (by: number) => void) {
	let waiting: Job[] = [];
	let since = 0;
	let busy = false;

	const flush = async () => {
		while (waiting.length > 0) {
			const group = waiting;
			waiting = [];
			onMove(-group.length);
			const [began, waited] = [performance.now(), performance.now() - since];
			await commitAll(group);
			measure('commit', { took: performance.now() - began, waited, writes: group.length });
		}
		busy = false;
	};

	return (job: Job) => {
		waiting.push(job);
		if (waiting.length === 1) since = performance.now();
		onMove(1);
		if (busy) return;
		busy = true;
		setTimeout(() => void flush(), GATHER_MS);
	};
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
