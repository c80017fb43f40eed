// File lock between processes. When two terminals start or test the same clone at once, one process
// installs and builds, and the other one waits.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Milliseconds between two updates of the lock's modification time by the process that holds it.
 */
const BEAT_MS = 2_000;
/** Milliseconds without an update after which the process that holds the lock counts as killed. */
const STALE_MS = 20_000;

/**
 * Runs `work` while no other process holds the lock.
 * @param {string} lock path of the lock file
 * @param {() => void} onWait called once, when another process holds the lock
 * @param {() => Promise<void>} work
 */
export async function withFileLock(lock, onWait, work) {
	mkdirSync(dirname(lock), { recursive: true });
	for (let tries = 0; !take(lock); tries++) {
		if (tries === 1) onWait();
		await wait(200);
	}
	const release = () => rmSync(lock, { force: true });
	const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), BEAT_MS);
	process.on('exit', release);
	try {
		await work();
	} finally {
		clearInterval(beat);
		process.off('exit', release);
		release();
	}
}

/**
 * Tries to create the lock file. If the process that created it has ended, removes the file for the
 * next attempt.
 * @param {string} lock
 * @returns {boolean} whether this process holds the lock now
 */
function take(lock) {
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
	if (isLeftOver(lock)) rmSync(lock, { force: true });
	return false;
}

/**
 * Whether the process that holds the lock has ended without removing it.
 * @param {string} lock
 */
function isLeftOver(lock) {
	try {
		if (Date.now() - statSync(lock).mtimeMs > STALE_MS) return true;
		const holder = Number(readFileSync(lock, 'utf8'));
		return holder > 0 && !process.kill(holder, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'ESRCH';
	}
}
