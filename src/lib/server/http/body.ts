/** Reads request bodies, within size limits. */
import type { ApiEvent } from './api-event.ts';
import { BODY_LIMIT } from './entry/adapter-settings.ts';
import { Refusal } from '../refusal.ts';
import { parseJson } from './parse-json.ts';

/**
 * Maximum sizes of a body in bytes. SvelteKit reads bodies of at most `SMALL_BODY`. A larger body,
 * of at most `LARGE_BODY`, must be read from Node's own request.
 */
const SMALL_BODY = BODY_LIMIT;
export const LARGE_BODY = 32 * 1024 * 1024;

/**
 * Returns the parsed JSON body, of at most {@link SMALL_BODY} bytes.
 * @throws Refusal `content-type`, `too-large`, `bad-json`, or `bad-request` when the caller
 * disconnects
 */
export async function readJson(event: ApiEvent): Promise<unknown> {
	if (typeOf(event) !== 'application/json') throw new Refusal('content-type');
	if (declaredLength(event) > SMALL_BODY) throw new Refusal('too-large');
	return parseJson(await readSmall(event.request));
}

/**
 * Waits until a small body has arrived, and stores it in the event. The session, membership, seat
 * and host are looked up only after that. A caller may delay a body for a minute, and permissions
 * that end in that minute must not count. A large body is left to its endpoint, which looks all of
 * these up again after it has read the body.
 */
export async function awaitSmallBody(event: ApiEvent): Promise<void> {
	const { request } = event;
	if (request.method === 'GET' || request.method === 'HEAD' || isLarge(event)) return;
	const arrived = request.arrayBuffer();
	await arrived.catch(() => undefined);
	// The error is given to the code that reads the body later, because that code knows how to
	// respond.
	event.request =
		request instanceof Request
			? await copyOf(request, arrived)
			: {
					...request,
					arrayBuffer: () => arrived
				};
}

async function copyOf(request: Request, arrived: Promise<ArrayBuffer>): Promise<Request> {
	if (request.body === null) return request;
	try {
		return new Request(request, { body: await arrived });
	} catch (error) {
		const body = new ReadableStream({ start: (controller) => controller.error(error) });
		// Node requires `duplex` when the body is a stream, but the DOM types lack the option.
		const init: RequestInit & { duplex: 'half' } = { body, duplex: 'half' };
		return new Request(request, init);
	}
}

const isLarge = (event: ApiEvent) => declaredLength(event) > SMALL_BODY;

/**
 * Whether an error means that the caller disconnected before the whole body was sent, as phones
 * often do.
 */
export function isClientDisconnect(error: unknown): boolean {
	const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
	return code === 'ECONNRESET' || (cause !== undefined && isClientDisconnect(cause));
}

/** Messages of the errors of Node's form parser, which have no code. */
const UNREADABLE = /^(Failed to parse body as FormData|Content-Type was not one of )/;

/**
 * Whether an error means that the body is not a form of the declared content type. No page sends
 * such a body.
 */
export function isUnreadableForm(error: unknown): boolean {
	return error instanceof TypeError && UNREADABLE.test(error.message);
}

/**
 * Maximum number of bytes of a form in addition to the uploaded file, for fields and boundaries.
 */
const FORM_OVERHEAD = 64 * 1024;

/** Returns the media type of a request, in lower case and without parameters. */
const typeOf = (event: ApiEvent) =>
	event.request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();

/**
 * Returns the declared length of the body in bytes; 0 when none is declared. A body without a
 * declared length is read as a small one, so the limit for small bodies holds.
 */
export const declaredLength = (event: ApiEvent) =>
	Number(event.request.headers.get('content-length') ?? 0);

/**
 * Checks a request that uploads a file, before its body is read. The file may be the body itself or
 * part of a form.
 * @returns the form's content type; `null` when the body is the file
 * @throws Refusal `content-type` or `file/too-large`
 */
export function checkUpload(event: ApiEvent): string | null {
	const type = typeOf(event);
	const isForm = type === 'multipart/form-data';
	if (!isForm && type !== 'application/json') throw new Refusal('content-type');
	if (declaredLength(event) > LARGE_BODY + (isForm ? FORM_OVERHEAD : 0)) {
		throw new Refusal('file/too-large');
	}
	return isForm ? event.request.headers.get('content-type') : null;
}

/**
 * Returns the whole body of a request that {@link checkUpload} has accepted.
 * @throws Refusal `too-large` for more than 64 KiB without a declared length, `bad-request` when
 * the caller disconnects
 */
export async function readUpload(event: ApiEvent): Promise<Uint8Array<ArrayBuffer>> {
	const length = declaredLength(event);
	const request = event.platform?.req;
	if (length <= SMALL_BODY || !request) return new Uint8Array(await readSmall(event.request));
	// SvelteKit refuses to read a body of this size, but leaves it unread in Node's own request.
	const bytes = new Uint8Array(new ArrayBuffer(length));
	let size = 0;
	try {
		for await (const chunk of request as AsyncIterable<Uint8Array>) {
			bytes.set(chunk, size);
			size += chunk.length;
		}
	} catch (error) {
		if (isClientDisconnect(error)) throw new Refusal('bad-request', [], { cause: error });
		throw error;
	}
	return bytes;
}

function readSmall(request: ApiEvent['request']): Promise<ArrayBuffer> {
	return request.arrayBuffer().catch((error: unknown) => {
		if ((error as { status?: unknown }).status === 413) throw new Refusal('too-large');
		if (isClientDisconnect(error)) throw new Refusal('bad-request');
		throw error;
	});
}
