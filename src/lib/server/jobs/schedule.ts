/** What is done from time to time without anybody asking for it. */
import * as bin from '../assignments/trash.ts';
import type { Store } from '../db/client.ts';
import { logFault } from '../log.ts';
import { whenPossible } from '../refusal.ts';
import { sweep } from './cleanup.ts';
import * as presence from '../workshops/presence.ts';
import { clearAway } from '../workshops/retention.ts';

/** How often what was deleted is cleared away for good, in milliseconds. */
const EMPTY_BIN_MS = 1_000;

/** How often what nobody comes back for is cleared away, in milliseconds. */
const SWEEP_MS = 3_600_000;

/** @returns what ends them, once what is under way is done */
export function startJobs(store: Store): () => Promise<void> {
	const chores = [
		every(EMPTY_BIN_MS, 'bin', () => bin.emptyTrash(store)),
		every(SWEEP_MS, 'sweep', () => sweep(store, new Date())),
		every(SWEEP_MS, 'retention', () => clearAway(store, new Date())),
		every(presence.FLUSH_MS, 'presence', () => presence.flush(store))
	];
	return async () => {
		await Promise.all([...chores.map((end) => end()), presence.rest()]);
	};
}

/** Begins at once; while the store is busy it waits for the next turn, and it never overlaps. */
function every(ms: number, name: string, work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	async function turn() {
		await whenPossible(work()).catch((error: unknown) => logFault(name, null, error));
		running = undefined;
	}
	const begin = () => void (running ??= turn());
	begin();
	const timer = setInterval(begin, ms);
	return async () => {
		clearInterval(timer);
		await running;
	};
}
