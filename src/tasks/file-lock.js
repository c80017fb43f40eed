// Two terminals may start or test the same clone at once: one installs and builds, the other waits.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const BEAT_MS = 2_000;
/** A lock that was not touched for so long belongs to a process that was killed. */
const STALE_MS = 20_000;

/**
 * Runs `work` while nobody else holds the file `lock`.
 * @param {string} lock
 * @param {() => void} onWait told once, when somebody else is at it
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

/** @param {string} lock */
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

/** @param {string} lock */
function isLeftOver(lock) {
	try {
		if (Date.now() - statSync(lock).mtimeMs > STALE_MS) return true;
		const holder = Number(readFileSync(lock, 'utf8'));
		return holder > 0 && !process.kill(holder, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'ESRCH';
	}
}
