/**
 * Destination of the log. All lines logged in one turn of the event loop are written together,
 * because a write per line costs as much as a database query. If a write fails, its lines are lost
 * and the server runs on: a pipe without a reader or a full disk must not stop the server. Pino's
 * own destination would repeat the failed write for ever.
 */
import { writeSync } from 'node:fs';

/** Milliseconds after which a write to a full pipe is tried again. */
const RETRY_MS = 100;

/**
 * Maximum number of bytes that wait to be written. When a line would exceed this number, all
 * waiting lines are dropped.
 */
const MAX_WAITING = 1024 * 1024;

/**
 * Returns the functions of a log: `write` queues a line, and `flush` writes the queued lines at
 * once.
 * @param fd file descriptor of the log
 */
export function logOutput(fd: number): { write(line: string): void; flush(): void } {
	let waiting: Buffer[] = [];
	let length = 0;
	let lost = 0;
	let due = false;

	function lose(all: Buffer[]) {
		lost += all.length;
		waiting = [];
		length = 0;
	}

	function flush() {
		due = false;
		if (waiting.length === 0) return;
		const note = lost > 0 ? [lineOf({ level: 50, time: Date.now(), lost, msg: 'lines lost' })] : [];
		const bytes = Buffer.concat([...note, ...waiting]);
		try {
			const written = writeSync(fd, bytes);
			if (note.length > 0) lost = 0;
			waiting = written < bytes.length ? [bytes.subarray(written)] : [];
			length = bytes.length - written;
			if (length > 0) soon(RETRY_MS);
		} catch (error) {
			// `EAGAIN` means that the pipe is full; its reader may still empty it. After any other
			// error the waiting lines are dropped.
			if ((error as NodeJS.ErrnoException).code === 'EAGAIN') soon(RETRY_MS);
			else lose(waiting);
		}
	}

	function soon(ms: number) {
		due = true;
		setTimeout(flush, ms).unref();
	}

	return {
		write(line) {
			const bytes = Buffer.from(line);
			if (length + bytes.length > MAX_WAITING) lose(waiting);
			waiting.push(bytes);
			length += bytes.length;
			if (due) return;
			due = true;
			setImmediate(flush);
		},
		flush
	};
}

const lineOf = (of: object) => Buffer.from(`${JSON.stringify(of)}\n`);
