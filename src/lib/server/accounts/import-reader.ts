/** Reads an account file in a separate thread; see import-thread.ts. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { processSlot } from '../http/entry/process-slot.ts';
import { Refusal } from '../refusal.ts';
import type { FileItems, Part } from './import-parts.ts';
import type { Report, Task } from './import-thread.ts';
import type { Upload } from '../http/uploads.ts';

/**
 * Maximum memory of a thread in MB. The largest valid files need some 200 MB, and import-size.ts
 * refuses files that would need more than this maximum.
 */
const MEMORY_MB = 512;

/**
 * Maximum size of a small file in bytes. All small files are read in the same thread, which is kept
 * after each file. Each larger file is read in a new thread, which ends after the file.
 */
const SMALL = 1024 * 1024;

/**
 * Milliseconds for which the thread for small files is kept after a file. Starting a thread takes a
 * quarter of a second of processor time.
 */
const IDLE_MS = 60_000;

/**
 * Promises that resolve when the small file and the large file that were queued last have been
 * read. The next file of the same size waits for its promise.
 */
const readings = { small: Promise.resolve(), large: Promise.resolve() };

let idle: { thread: Worker; end: NodeJS.Timeout } | undefined;

export interface FileReading {
	items: FileItems;
	/** Yields the parts in order. Callers must write each part before they request the next one. */
	parts(): AsyncGenerator<Part>;
}

/**
 * Reads a file and calls `use` with the result. Large files are read one at a time, because each
 * one takes much memory and a processor core. Small files are read one at a time too, but in a
 * separate queue, so that they never wait for a large file.
 * @throws Refusal that names the fault of an invalid file, `bad-request` when the caller has
 * disconnected meanwhile, or `file/too-much` when the file needs too much memory
 */
export async function readInThread<T>(
	{ bytes, form, isAbandoned }: Upload,
	use: (reading: FileReading) => Promise<T>,
	memory = MEMORY_MB
): Promise<T> {
	const size = bytes.length > SMALL ? 'large' : 'small';
	const turn = readings[size];
	const done = Promise.withResolvers<undefined>();
	readings[size] = turn.then(() => done.promise);
	await turn;
	try {
		if (isAbandoned()) throw new Refusal('bad-request');
		return await inThread({ bytes, form }, size === 'small', memory, use);
	} finally {
		done.resolve(undefined);
	}
}

async function inThread<T>(
	task: Task,
	isKept: boolean,
	memory: number,
	use: (reading: FileReading) => Promise<T>
): Promise<T> {
	const thread = (isKept ? takeIdle() : undefined) ?? startThread(memory);
	try {
		const next = nextReport(thread);
		// The bytes are transferred to the thread, and not copied.
		thread.postMessage(task, [task.bytes.buffer]);
		const first = await next;
		if (first.kind === 'refused') throw new Refusal(first.code, first.rejections);
		if (first.kind !== 'read') throw new Error(`The thread began with "${first.kind}".`);
		return await use({ items: first.items, parts: () => partsOf(thread) });
	} finally {
		if (isKept && thread.threadId !== ENDED) keep(thread);
		else await thread.terminate();
	}
}

/** Value of `threadId` after a thread has ended. */
const ENDED = -1;

function startThread(memory: number): Worker {
	const thread = new Worker(fileOfThread(), {
		resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32 }
	});
	thread.unref();
	// Without a listener, an error of the thread between two of its messages would end the whole
	// process.
	thread.on('error', () => undefined);
	return thread;
}

function takeIdle(): Worker | undefined {
	const thread = idle?.thread;
	clearTimeout(idle?.end);
	idle = undefined;
	return thread?.threadId === ENDED ? undefined : thread;
}

function keep(thread: Worker): void {
	const end = setTimeout(() => {
		idle = undefined;
		void thread.terminate();
	}, IDLE_MS);
	idle = { thread, end: end.unref() };
}

/**
 * Returns the URL of import-thread.ts. The built application lies in another folder than its
 * sources. start.ts is one of the sources, and stores the URL of their folder in `processSlot`.
 */
function fileOfThread(): URL {
	const { sources } = processSlot;
	return sources
		? new URL('lib/server/accounts/import-thread.ts', sources)
		: new URL('./import-thread.ts', import.meta.url);
}

async function* partsOf(thread: Worker): AsyncGenerator<Part> {
	for (;;) {
		const next = nextReport(thread);
		thread.postMessage('next');
		const report = await next;
		if (report.kind !== 'part') return;
		yield report.part;
	}
}

async function nextReport(thread: Worker): Promise<Report> {
	const listening = new AbortController();
	const { signal } = listening;
	try {
		const [report] = await Promise.race([
			// `once` rejects with the error of the thread, if the thread fails.
			once(thread, 'message', { signal }) as Promise<[Report]>,
			once(thread, 'exit', { signal }).then(([code]) => {
				throw new Error(`The thread that reads a file ended with ${String(code)}.`);
			})
		]);
		return report;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw code === 'ERR_WORKER_OUT_OF_MEMORY'
			? new Refusal('file/too-much', [], { cause: error })
			: error;
	} finally {
		listening.abort();
	}
}
