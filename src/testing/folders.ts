/** Temporary folders of a test run, for databases, uploads and backups. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folder that Linux keeps in memory. */
const IN_MEMORY = '/dev/shm';
/** Free bytes that the folder in memory must have before it is used. A run needs less. */
const NEEDED_BYTES = 4 * 2 ** 30;

/**
 * Returns the parent of a new folder. Tests get a folder in memory, if the memory has enough space:
 * every acknowledged write waits for the disk, and on a slow disk these waits take most of a run.
 * No test needs a disk, because none crashes the machine; the test of a power failure builds its
 * files from recorded calls. Benchmarks use the disk.
 */
function parent(): string {
	return process.env.TEST_RUN !== undefined && hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir();
}

function hasRoom(folder: string): boolean {
	try {
		const { bavail, bsize } = statfsSync(folder);
		return bavail * bsize >= NEEDED_BYTES;
	} catch {
		// Only Linux has this folder.
		return false;
	}
}

/** Returns the prefix of the names of this run's folders. */
const prefix = () => `kantlijn-${process.env.TEST_RUN ?? process.pid}-`;

const folders = new Set<string>();
process.on('exit', () => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Creates a folder that is removed when the tests end. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(parent(), prefix()));
	folders.add(folder);
	return folder;
}

/** Removes the folders of the whole run, including those of worker processes that were killed. */
export function removeFolders(): void {
	for (const parent of [IN_MEMORY, tmpdir()].filter((folder) => existsSync(folder))) {
		const names = readdirSync(parent).filter((name) => name.startsWith(prefix()));
		for (const name of names) rmSync(join(parent, name), { recursive: true, force: true });
	}
}
