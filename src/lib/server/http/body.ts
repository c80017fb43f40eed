/** Bodies as JSON, and how large they may be. */
import type { RequestEvent } from '@sveltejs/kit';
import { Refusal } from '../refusal.ts';

/** In bytes. The server's entry holds everybody to the small one. */
export const SMALL_BODY = 64 * 1024;
export const LARGE_BODY = 32 * 1024 * 1024;

/** @throws Refusal `content-type`, `too-large` or `bad-json` */
export async function readJson(event: RequestEvent, limit: number): Promise<unknown> {
	const { headers } = event.request;
	const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	if (type !== 'application/json') throw new Refusal('content-type');
	const length = Number(headers.get('content-length') ?? 0);
	if (length > limit) throw new Refusal('too-large');
	return parseJson(
		length > SMALL_BODY ? await readLarge(event, limit) : await readSmall(event.request)
	);
}

/** The sender was gone before all of it had come, as phones do; nobody waits for the answer. */
export function isBrokenOff(error: unknown): boolean {
	const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
	return code === 'ECONNRESET' || (cause !== undefined && isBrokenOff(cause));
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** @throws Refusal `bad-json`, also for what is no UTF-8 */
export function parseJson(bytes: ArrayBuffer | Uint8Array): unknown {
	try {
		return JSON.parse(strict.decode(bytes));
	} catch {
		throw new Refusal('bad-json');
	}
}

/** What a form's own fields and boundaries may add to the file in it, in bytes. */
const AROUND = 64 * 1024;

/**
 * A form with a file in it, which may be as large as a body on its own.
 * @throws Refusal `content-type` or `too-large`
 */
export async function readFormWithFile(event: RequestEvent, limit: number): Promise<FormData> {
	const { headers } = event.request;
	const type = headers.get('content-type') ?? '';
	const length = Number(headers.get('content-length') ?? 0);
	if (length > limit + AROUND) throw new Refusal('too-large');
	const bytes =
		length > SMALL_BODY ? await readLarge(event, limit + AROUND) : await readSmall(event.request);
	try {
		return await new Response(new Uint8Array(bytes), {
			headers: { 'content-type': type }
		}).formData();
	} catch {
		throw new Refusal('content-type');
	}
}

function readSmall(request: Request): Promise<ArrayBuffer> {
	return request.arrayBuffer().catch((error: unknown) => {
		if ((error as { status?: unknown }).status === 413) throw new Refusal('too-large');
		if (isBrokenOff(error)) throw new Refusal('bad-request');
		throw error;
	});
}

/** Past the entry's limit the framework leaves the body where it is: with Node's own request. */
async function readLarge(event: RequestEvent, limit: number): Promise<Uint8Array> {
	const request = event.platform?.req;
	if (!request) return new Uint8Array(await readSmall(event.request));
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Uint8Array>) {
		size += chunk.length;
		if (size > limit) throw new Refusal('too-large');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
