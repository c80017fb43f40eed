/**
 * Group commit: writes that arrive together are committed together, each in a savepoint of its own.
 * A write is answered only after the commit that holds it has reached the disk.
 */
import { type Kysely, sql } from 'kysely';
import { type Engine, Unavailable } from './engine.ts';
import { measure } from '../telemetry.ts';
import type { Tables } from './tables.ts';

export type Transaction = Kysely<Tables>;
/**
 * @param of what the write keeps to, such as one workshop: then it comes after all earlier writes to
 * that, and to the whole store, and need not wait for others. Without it, it comes after all of them.
 */
export type Write = <T>(job: (db: Transaction) => Promise<T>, of?: string) => Promise<T>;

/**
 * How long the first write of a group waits for others, in milliseconds: longer, and the processor
 * stands idle while a hundred wait; shorter, and a disk that takes its time syncs for each.
 */
const GATHER_MS = 2;

interface Job {
	run(db: Transaction): Promise<void>;
	/** It failed for itself, whatever becomes of its group. */
	refuse(error: unknown): void;
	settle(failure?: unknown): void;
}

export function groupedWrites(engine: Engine): Write {
	const lanes = new Map<number | null, (job: Job) => void>();
	let length = 0;
	const onMove = (by: number) => measure('queue', { of: 'writes', length: (length += by) });

	function laneOf(of: string | undefined): (job: Job) => void {
		const number = of === undefined ? null : engine.laneOf(of);
		const known = lanes.get(number);
		if (known) return known;
		const lane = groups((group) => commit(engine, number, group), onMove);
		lanes.set(number, lane);
		return lane;
	}

	return (job, of) =>
		new Promise((resolve, reject) => {
			let answer: () => void = () => reject(new Error('a write was never run'));
			laneOf(of)({
				async run(db) {
					const value = await job(db);
					answer = () => resolve(value);
				},
				refuse: (error) => (answer = () => reject(error)),
				settle: (failure) => (failure ? reject(failure) : answer())
			});
		});
}

/** One group after another: while one is committed, the next one gathers. */
function groups(commitAll: (group: Job[]) => Promise<void>, onMove: (by: number) => void) {
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

async function commit({ writer, begin }: Engine, lane: number | null, group: Job[]): Promise<void> {
	let failure: unknown;
	try {
		await writer.connection().execute(async (db) => {
			try {
				await begin(db, lane);
				for (const job of group) await alone(db, job);
				await sql`commit`.execute(db);
			} catch (error) {
				// The engine may have rolled back by itself, as on a full disk: then nothing is to undo.
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
		await sql`release job`.execute(db);
	} catch (error) {
		if (error instanceof Unavailable) throw error;
		job.refuse(error);
		await sql`rollback to job`.execute(db);
		await sql`release job`.execute(db);
	}
}
