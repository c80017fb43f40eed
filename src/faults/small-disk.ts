/**
 * A small disk for one server, which a test can fill and make read-only. It is a tmpfs if the test
 * may mount one (as root), and otherwise a limit on the size of the server's files.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from '../testing/server.ts';
import { temporaryFolder } from '../testing/folders.ts';

export interface SmallDisk {
	folder: string;
	/** Fills the disk until no byte is free. */
	fill(server: Server): void;
	/** Frees space on the disk again. */
	free(server: Server): void;
	/**
	 * Remounts the disk read-only (`true`) or writable (`false`); `null` if the disk is not a tmpfs.
	 */
	readOnly: ((on: boolean) => void) | null;
	remove(): void;
}

const SIZE = '16m';

export function smallDisk(): SmallDisk {
	const folder = temporaryFolder();
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]);
	return mounted.status === 0 ? tmpfs(folder) : limited(folder);
}

function tmpfs(folder: string): SmallDisk {
	const ballast = join(folder, 'ballast');
	const remove = () => void spawnSync('umount', ['-l', folder]);
	process.once('exit', remove);
	return {
		folder,
		fill: () => {
			const file = openSync(ballast, 'w');
			for (let size = 1 << 20; size >= 1; size >>= 1) {
				try {
					for (;;) writeSync(file, Buffer.alloc(size));
				} catch (error) {
					if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
				}
			}
			closeSync(file);
		},
		free: () => rmSync(ballast),
		readOnly: (on) => {
			execFileSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, folder]);
		},
		remove
	};
}

/** Simulates a full disk by limiting the server's files to the present size of SQLite's log. */
function limited(folder: string): SmallDisk {
	const limit = ({ pid }: Server, bytes: number | 'unlimited') =>
		execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
	return {
		folder,
		fill: (server) => limit(server, statSync(join(folder, 'kantlijn.db-wal')).size),
		free: (server) => limit(server, 'unlimited'),
		readOnly: null,
		remove: () => {}
	};
}
