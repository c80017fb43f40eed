/**
 * Worker thread that reads account files, one after the other. It parses a file, validates it and
 * sends it back in parts, so that a large file does not block other requests. Node runs this file
 * as source, even in production. Everything that it imports must therefore work without the build:
 * imports must be relative paths with the file's extension, and translated messages are not
 * available.
 */
import { parentPort } from 'node:worker_threads';
import { parseJson } from '../http/parse-json.ts';
import { validate } from '../http/validate.ts';
import { Refusal, type Rejection } from '../refusal.ts';
import type { RefusalCode } from '../http/refusals.ts';
import { accountFile } from './file.ts';
import { type FileItems, type Part, itemsOf, partsOf } from './import-parts.ts';
import { holdsTooMuch } from './import-size.ts';

export interface Task {
	bytes: Uint8Array<ArrayBuffer>;
	/**
	 * Content type, if the bytes are a form that uploads the file; `null` if the bytes are the file
	 * itself.
	 */
	form: string | null;
}

/**
 * Message from the thread. The thread answers a task with `refused` or `read`. After `read` it
 * answers each `next` with a `part`, or with `end` when there are no more parts.
 */
export type Report =
	| { kind: 'refused'; code: RefusalCode; rejections: Rejection[] }
	| { kind: 'read'; items: FileItems }
	| { kind: 'part'; part: Part }
	| { kind: 'end' };

/** Name of the form field that contains the file. */
const FIELD = 'file';

async function fileIn({ bytes, form }: Task): Promise<Uint8Array> {
	if (form === null) return bytes;
	const headers = { 'content-type': form };
	const fields = await new Response(bytes, { headers }).formData().catch(() => {
		throw new Refusal('content-type');
	});
	const file = fields.get(FIELD);
	if (!(file instanceof File) || file.size === 0) throw new Refusal('invalid');
	return file.bytes();
}

async function read(task: Task) {
	const bytes = await fileIn(task);
	if (holdsTooMuch(bytes)) throw new Refusal('file/too-much');
	return validate(accountFile, parseJson(bytes));
}

function report(message: Report): void {
	parentPort?.postMessage(message);
}

async function begin(task: Task): Promise<void> {
	parts = undefined;
	try {
		const file = await read(task);
		parts = partsOf(file);
		report({ kind: 'read', items: itemsOf(file) });
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const { code, rejections } = error;
		report({ kind: 'refused', code, rejections });
	}
}

function handOut(): void {
	const next = parts?.next();
	if (next?.value) return report({ kind: 'part', part: next.value });
	parts = undefined;
	report({ kind: 'end' });
}

/** Parts of the last file that have not been sent yet. */
let parts: Generator<Part> | undefined;

parentPort?.on('message', (message: Task | 'next') => {
	if (message === 'next') handOut();
	// An error that is not a refusal ends the thread. The main thread receives it as the worker's
	// `error` event.
	else void begin(message);
});
