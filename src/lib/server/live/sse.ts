/** Encoding of server-sent events, including the chunked transfer encoding of HTTP/1.1. */

/** Content of one event. A channel has at most one frame per event name at a time. */
export interface Frame {
	event: 'state' | 'tally' | 'dots' | 'spread';
	/**
	 * Identifies the content. A stream gets a new frame only if its key differs from that of the last
	 * frame with the same event name. The keys are compared per variant, since all streams of a
	 * variant receive the same bytes (`Group` in channel.ts).
	 */
	key: string;
	/**
	 * Data of the event as JSON. It is read only when the frame is sent, so a getter can postpone the
	 * work.
	 */
	readonly data: string;
}

/** The same text in two encodings that share memory. */
export interface Framed {
	/** The text as one chunk of HTTP/1.1's chunked transfer encoding. */
	chunk: Buffer;
	/** The text as bytes, for HTTP/1.0 and for a web stream, which is chunked later. */
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
