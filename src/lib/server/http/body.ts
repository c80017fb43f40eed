/** Reading of request bodies, and their size limits. */
import type { ApiEvent } from './api-event.ts';
import { BODY_LIMIT } from './entry/adapter-settings.ts';
import { Refusal } from '../refusal.ts';

/**
 * Limits in bytes. SvelteKit reads bodies up to the small one; a larger body has to be read from
 * Node's request.
 */
export const SMALL_BODY = BODY_LIMIT;
export const LARGE_BODY = 32 * 1024 * 1024;

/**
 * The parsed JSON body.
 * @param limit in bytes
 * @throws Refusal `content-type`, `too-large`, `bad-json`, or `bad-request` when the client
 * disconnects
 */
export async function readJson(event: ApiEvent, limit: number): Promise<unknown> {
	const { headers } = event.request;
	const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	if (type !== 'application/json') throw new Refusal('content-type');
	const length = Number(headers.get('content-length') ?? 0);
	if (length > limit) throw new Refusal('too-large');
	return parseJson(
		length > SMALL_BODY ? await readLarge(event, limit) : await readSmall(event.request)
	);
}

/** Whether the client disconnected before it had sent the whole body, which phones often do. */
export function isClientDisconnect(error: unknown): boolean {
	const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
	return code === 'ECONNRESET' || (cause !== undefined && isClientDisconnect(cause));
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** @throws Refusal `bad-json`, also for bytes that are not UTF-8 */
export function parseJson(bytes: ArrayBuffer | Uint8Array): unknown {
	try {
		return JSON.parse(strict.decode(bytes));
	} catch {
		throw new Refusal('bad-json');
	}
}

/** Bytes that fields and boundaries of a form may add to the file that it uploads. */
const FORM_OVERHEAD = 64 * 1024;

/**
 * The fields of a form that uploads a file.
 * @param limit size of the file in bytes
 * @throws Refusal `content-type`, also for a form that cannot be parsed, `too-large`, or
 * `bad-request` when the client disconnects
 */
export async function readFormWithFile(event: ApiEvent, limit: number): Promise<FormData> {
	const { headers } = event.request;
	const type = headers.get('content-type') ?? '';
	const length = Number(headers.get('content-length') ?? 0);
	if (length > limit + FORM_OVERHEAD) throw new Refusal('too-large');
	const bytes =
		length > SMALL_BODY
			? await readLarge(event, limit + FORM_OVERHEAD)
			: await readSmall(event.request);
	try {
		return await new Response(new Uint8Array(bytes), {
			headers: { 'content-type': type }
		}).formData();
	} catch {
		throw new Refusal('content-type');
	}
}

function readSmall(request: ApiEvent['request']): Promise<ArrayBuffer> {
	return request.arrayBuffer().catch((error: unknown) => {
		if ((error as { status?: unknown }).status === 413) throw new Refusal('too-large');
		if (isClientDisconnect(error)) throw new Refusal('bad-request');
		throw error;
	});
}

/**
 * Reads a body above adapter-node's limit. SvelteKit refuses to read it, but leaves it unread in
 * Node's own request.
 */
async function readLarge(event: ApiEvent, limit: number): Promise<Uint8Array> {
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
