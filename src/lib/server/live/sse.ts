/** Encoding of server-sent events, including the chunked transfer encoding of HTTP/1.1. */

/** Content of one event; a channel has at most one frame per event name at a time. */
export interface Frame {
	event: 'state' | 'tally' | 'dots' | 'spread';
	/** The frame is sent again only when its key differs from the last one of the variant. */
	key: string;
	/** JSON. Read only when the frame is sent, so a getter can defer the work. */
	readonly data: string;
}

/** The same text in two encodings that share memory. */
export interface Framed {
	/** One chunk of HTTP/1.1's chunked transfer encoding. */
	chunk: Buffer;
	/** The bare bytes, for HTTP/1.0 and for a web stream, which is chunked later. */
	plain: Buffer;
}

/** @param text must not be empty: an empty chunk ends the body in HTTP/1.1 */
export function framed(text: string): Framed {
	const size = Buffer.byteLength(text).toString(16);
	const chunk = Buffer.from(`${size}\r\n${text}\r\n`);
	return { chunk, plain: chunk.subarray(size.length + 2, -2) };
}

/**
 * One event as text. Data is required, because browsers dispatch no event without it.
 * @param id event id; without one the client's last id stays as it was
 */
export function eventText(event: string, data: string, id?: number): string {
	const lines = data.replace(/\r\n|\r|\n/g, '\ndata: ');
	return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${lines}\n\n`;
}

/** The field that sets the client's wait before it reconnects after the stream has ended. */
export function retryText(milliseconds: number): string {
	return `retry: ${milliseconds}\n\n`;
}
