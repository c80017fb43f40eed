/**
 * `npm run backup [-- file]`: makes a consistent copy of the SQLite database, even while the server
 * runs. Without a file name the copy is put in the folder `backups` beside the database.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { backupFolder } from '../lib/server/db/backups.ts';
import { SettingsError, readSettings } from '../lib/server/settings.ts';

// Only this process's user can read the files and folders that this process creates.
process.umask(0o077);

/**
 * End of the name of the folder that contains an unfinished copy. The number is the id of the
 * process that makes the copy. Earlier versions put the copy into a file whose name ended like
 * this, with SQLite's journal beside it.
 */
const UNFINISHED = /\.(\d+)\.unfinished(-journal)?$/;

/**
 * Removal is retried, because the process that makes the copy may outlive its parent process and
 * still write into the folder.
 */
const REMOVE = { recursive: true, force: true, maxRetries: 3 } as const;

try {
	console.log(`Copied to ${await copy(process.argv[2])}`);
} catch (error) {
	console.error(error instanceof SettingsError ? error.message : String(error));
	process.exitCode = 1;
}

async function copy(to?: string): Promise<string> {
	const { database } = readSettings(process.env);
	if (!('file' in database)) {
		throw new SettingsError('DATABASE_URL is a PostgreSQL database: copy it with pg_dump.');
	}
	const { file } = database;
	if (!existsSync(file)) throw new SettingsError(`There is no database at ${file} yet.`);
	const target = resolve(to ?? join(backupFolder(file), `kantlijn-${stamp(new Date())}.db`));
	if (existsSync(target)) throw new SettingsError(`${target} exists already; name another file.`);
	const folder = dirname(target);
	mkdirSync(folder, { recursive: true });
	removeLeftovers(folder);
	// Until the copy is complete and synced, it lies in a separate folder. An interrupted copy is
	// therefore never mistaken for a backup, and is removed together with SQLite's journal.
	const unfinished = `${target}.${process.pid}.unfinished`;
	try {
		const copied = join(unfinished, basename(target));
		await copyTo(file, copied);
		syncToDisk(copied);
		renameSync(copied, target);
	} finally {
		rmSync(unfinished, REMOVE);
	}
	syncToDisk(folder);
	return target;
}

/** @throws SettingsError when the copy fails, or is stopped by a signal */
async function copyTo(file: string, copied: string): Promise<void> {
	const child = fork(join(import.meta.dirname, 'backup-copy.ts'), [file, copied], {
		stdio: ['ignore', 'inherit', 'inherit', 'ipc']
	});
	const stop = () => void child.kill('SIGKILL');
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
	const [code] = await once(child, 'exit');
	if (code !== 0) throw new SettingsError('The backup was not made, and nothing of it was kept.');
}

/** Removes copies that a killed process left unfinished. Each may be as large as the database. */
function removeLeftovers(folder: string): void {
	for (const name of readdirSync(folder)) {
		const [, pid] = UNFINISHED.exec(name) ?? [];
		// This process has not begun a copy yet. A copy with its process id was therefore left by
		// an earlier process that had the same id.
		const isLeft = pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)));
		if (isLeft) rmSync(join(folder, name), REMOVE);
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// EPERM means that the process exists but belongs to another user.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * Syncs to the disk.
 * @param path path of a file or a folder
 */
function syncToDisk(path: string): void {
	const opened = openSync(path, 'r');
	fsyncSync(opened);
	closeSync(opened);
}

/**
 * Returns a time for a file name, such as "2026-11-23T140501". Some systems do not allow colons.
 */
function stamp(time: Date): string {
	return time.toISOString().slice(0, 19).replaceAll(':', '');
}
