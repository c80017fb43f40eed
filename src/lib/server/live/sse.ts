/** How events become bytes: server-sent events, already in the chunks of HTTP/1.1. */

/** What one event says; a channel shows at most one of each kind at a time. */
export interface Frame {
	event: 'state' | 'tally' | 'dots' | 'spread';
	/** Sent again only when this differs from what this variant got last. */
	key: string;
	/** JSON. Asked for only when it is sent, so a getter may leave the work until then. */
	readonly data: string;
}

/** The same bytes twice, of which the second share the memory of the first. */
export interface Framed {
	/** One chunk, for HTTP/1.1. */
	chunk: Buffer;
	/** Without the chunk around it, for HTTP/1.0 and wherever somebody else makes the chunks. */
	plain: Buffer;
}

/** @param text not empty: an empty chunk is how HTTP/1.1 says that nothing follows */
export function framed(text: string): Framed {
	const size = Buffer.byteLength(text).toString(16);
	const chunk = Buffer.from(`${size}\r\n${text}\r\n`);
	return { chunk, plain: chunk.subarray(size.length + 2, -2) };
}

/** An event without data would never reach the page, so there is always some. */
export function eventText(event: string, data: string, id?: number): string {
	const lines = data.replace(/\r\n|\r|\n/g, '\ndata: ');
	return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${lines}\n\n`;
}

/** How long a client waits before it comes back after the stream has ended. */
export function retryText(milliseconds: number): string {
	return `retry: ${milliseconds}\n\n`;
}
