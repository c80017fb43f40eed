/** Starts the periodic jobs of the server. */
import * as trash from '../assignments/trash.ts';
import { eraseDue, turnKeysBack } from '../check-ins/retention.ts';
import type { Store } from '../db/client.ts';
import { live } from '../live/hub.ts';
import { logFault } from '../telemetry/log.ts';
import { whenPossible } from '../refusal.ts';
import { cleanUp } from './cleanup.ts';
import { deletionTime } from './trusted-clock.ts';
import * as presence from '../workshops/presence.ts';
import { deleteExpired } from '../workshops/retention.ts';

/** Milliseconds between two runs that delete assignments in the trash for good. */
const EMPTY_TRASH_MS = 1_000;

/** Milliseconds between two checks for turned keys that have expired. */
const TURN_KEYS_BACK_MS = 1_000;

/** Milliseconds between two cleanups of accounts and of workshops. */
const CLEANUP_MS = 3_600_000;

/**
 * Milliseconds between two checks for streams whose credential has ended, such as an expired
 * session.
 */
const END_EXPIRED_MS = 15_000;

/**
 * Milliseconds between two truncations of the database's write-ahead log, which may contain deleted
 * text.
 */
const TRUNCATE_LOG_MS = 10_000;

/**
 * Starts all jobs.
 * @returns a function that stops all jobs and waits for running ones
 */
export function startJobs(store: Store): () => Promise<void> {
	const jobs = [
		every(EMPTY_TRASH_MS, 'trash', () => trash.emptyTrash(store)),
		every(TURN_KEYS_BACK_MS, 'keys', () => turnKeysBack(store, new Date())),
		every(CLEANUP_MS, 'cleanup', () => deleteOld(store)),
		every(presence.FLUSH_MS, 'presence', () => presence.flush(store)),
		every(END_EXPIRED_MS, 'streams', () => live().endExpired()),
		every(TRUNCATE_LOG_MS, 'log', async () => store.truncateLog())
	];
	return async () => {
		await Promise.all([...jobs.map((end) => end()), presence.stopFlushing()]);
	};
}

/** Deletes accounts and workshops that are due by the trusted clock. */
async function deleteOld(store: Store): Promise<void> {
	const time = await deletionTime(store);
	await attempt('accounts', () => cleanUp(store, time));
	await attempt('retention', () => deleteExpired(store, time));
	await attempt('check-ins', () => eraseDue(store, time));
}

/**
 * Runs a job once. A fault is logged. When the database is busy, the job waits for its next run.
 */
function attempt(name: string, work: () => Promise<void>): Promise<void> {
	return whenPossible(work()).catch((error: unknown) => logFault(name, null, error));
}

/**
 * Runs a job at once and then every `ms` milliseconds, never twice at the same time. When the
 * database is busy, a run is skipped.
 * @returns a function that stops the job and waits for a run that has begun
 */
function every(ms: number, name: string, work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	async function run() {
		await attempt(name, work);
		running = undefined;
	}
	const begin = () => void (running ??= run());
	begin();
	const timer = setInterval(begin, ms);
	return async () => {
		clearInterval(timer);
		await running;
	};
}
