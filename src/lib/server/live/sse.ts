/** Encoding of server-sent events, including the chunked transfer encoding of HTTP/1.1. */

/** Content of one event. A channel has at most one frame per event name at a time. */
export interface Frame {
	event: 'state' | 'tally' | 'dots' | 'spread';
	/**
	 * Identifies the content. A stream is sent a frame only if the key differs from that of the
	 * last frame with the same event name. Keys are compared per view (`Group` in channel.ts),
	 * because all streams that show the same view receive the same bytes.
	 */
	key: string;
	/**
	 * Data of the event as JSON. Only a frame that is sent needs its data, so a getter can postpone
	 * the work.
	 */
	readonly data: string;
}

/** The same text in two encodings that share memory. */
export interface Framed {
	/** The text as one chunk of HTTP/1.1's chunked transfer encoding. */
	chunk: Buffer;
	/**
	 * The text as plain bytes, for HTTP/1.0 and for a web stream, whose bytes are chunked later.
	 */
	plain: Buffer;
}

/**
 * Encodes a text.
 * @param text must not be empty, because an empty chunk ends the body in HTTP/1.1
 */
export function framed(text: string): Framed {
	const size = Buffer.byteLength(text).toString(16);
	const chunk = Buffer.from(`${size}\r\n${text}\r\n`);
	return { chunk, plain: chunk.subarray(size.length + 2, -2) };
}

/**
 * Returns one event as text. Data are required, because browsers dispatch no event without data.
 * @param id event id; without one the browser keeps its last event id
 */
export function eventText(event: string, data: string, id?: number): string {
	const lines = data.replace(/\r\n|\r|\n/g, '\ndata: ');
	return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${lines}\n\n`;
}

/**
 * Returns the field that sets how long a browser waits before it reconnects after the stream has
 * ended.
 */
export function retryText(milliseconds: number): string {
	return `retry: ${milliseconds}\n\n`;
}
