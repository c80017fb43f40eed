/** A model of a disk. Written bytes are certain to survive a power failure only after a sync. */
import { dirname } from 'node:path';
import type { Call } from './trace.ts';

/** Number of bytes that a disk writes atomically. */
const SECTOR = 512;

interface File {
	/** Content of the file at its last sync; a power failure keeps it. */
	synced: Buffer;
	/** Writes and truncations since the last sync, in order; a power failure may lose any of them. */
	loose: Exclude<Call, { kind: 'send' | 'create' | 'remove' | 'sync' }>[];
	/** Whether the folder of the file was synced. If not, a power failure loses the whole file. */
	named: boolean;
}

export class Disk {
	readonly #files = new Map<string, File>();

	constructor(files: Iterable<readonly [name: string, bytes: Buffer]>) {
		for (const [name, bytes] of files) {
			this.#files.set(name, { synced: bytes, loose: [], named: true });
		}
	}

	do(call: Call): void {
		if (call.kind === 'send') return;
		const file = this.#files.get(call.file);
		switch (call.kind) {
			case 'create':
				if (!file) this.#files.set(call.file, { synced: Buffer.alloc(0), loose: [], named: false });
				return;
			// The model ignores removals: a removed file may still exist after a power failure.
			case 'remove':
				return;
			case 'sync':
				if (file) settle(file);
				else this.#nameAllIn(call.file);
				return;
			default:
				file?.loose.push(call);
		}
	}

	/** Models a sync of a folder, after which a power failure does not lose the folder's files. */
	#nameAllIn(folder: string) {
		for (const [name, file] of this.#files) if (dirname(name) === folder) file.named = true;
	}

	/**
	 * Yields the files as a power failure leaves them. They contain everything that was synced. For
	 * each later truncation, and each later write of a sector, `kept` decides whether it survives.
	 */
	*afterPowerLoss(kept: () => boolean): Generator<[name: string, bytes: Buffer]> {
		for (const [name, { synced, loose, named }] of this.#files) {
			if (!named) continue;
			let bytes: Buffer = Buffer.from(synced);
			for (const call of loose) {
				if (call.kind === 'truncate') {
					if (kept()) bytes = applied(bytes, call);
					continue;
				}
				for (let from = 0; from < call.bytes.length; from += SECTOR) {
					const part = call.bytes.subarray(from, from + SECTOR);
					if (kept()) bytes = applied(bytes, { ...call, at: call.at + from, bytes: part });
				}
			}
			yield [name, bytes];
		}
	}
}

function settle(file: File) {
	for (const call of file.loose) file.synced = applied(file.synced, call);
	file.loose = [];
}

function applied(bytes: Buffer, call: File['loose'][number]): Buffer {
	const end = call.kind === 'truncate' ? call.length : call.at + call.bytes.length;
	if (call.kind === 'truncate' && end <= bytes.length) return bytes.subarray(0, end);
	const longer =
		end > bytes.length ? Buffer.concat([bytes, Buffer.alloc(end - bytes.length)]) : bytes;
	if (call.kind === 'write') call.bytes.copy(longer, call.at);
	return longer;
}
