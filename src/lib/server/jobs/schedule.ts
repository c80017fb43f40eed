/** Periodic jobs of the server. */
import * as trash from '../assignments/trash.ts';
import type { Store } from '../db/client.ts';
import { logFault } from '../log.ts';
import { whenPossible } from '../refusal.ts';
import { cleanUp } from './cleanup.ts';
import * as presence from '../workshops/presence.ts';
import { deleteExpired } from '../workshops/retention.ts';

/** Milliseconds between two runs that delete assignments in the trash for good. */
const EMPTY_TRASH_MS = 1_000;

/** Milliseconds between two cleanups of accounts and of workshops. */
const CLEANUP_MS = 3_600_000;

/** Milliseconds between two times at which the log of the database is emptied of deleted text. */
const TRUNCATE_LOG_MS = 10_000;

/** @returns function that stops the jobs and waits for those that are running */
export function startJobs(store: Store): () => Promise<void> {
	const jobs = [
		every(EMPTY_TRASH_MS, 'trash', () => trash.emptyTrash(store)),
		every(CLEANUP_MS, 'cleanup', () => cleanUp(store, new Date())),
		every(CLEANUP_MS, 'retention', () => deleteExpired(store, new Date())),
		every(presence.FLUSH_MS, 'presence', () => presence.flush(store)),
		every(TRUNCATE_LOG_MS, 'log', async () => store.truncateLog())
	];
	return async () => {
		await Promise.all([...jobs.map((end) => end()), presence.stopFlushing()]);
	};
}

/**
 * Runs a job now and then periodically, never twice at the same time. A run that finds the store
 * busy is skipped until the next one.
 */
function every(ms: number, name: string, work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	async function run() {
		await whenPossible(work()).catch((error: unknown) => logFault(name, null, error));
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
