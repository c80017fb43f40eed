/** Estimates whether parsing a JSON text would need too much memory, from the bytes of the text. */

/**
 * Maximum number of values in a file. The largest account has some 300,000 values. A file of 32 MiB
 * that consists of empty objects has ten million, which would take a gigabyte.
 */
const MAX_VALUES = 1_500_000;

/** Maximum depth of nested objects and arrays. Exported files have five levels. */
const MAX_DEPTH = 64;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Whether the text has more than {@link MAX_VALUES} values or more than {@link MAX_DEPTH} levels.
 * The text need not be valid JSON.
 */
export function holdsTooMuch(bytes: Uint8Array): boolean {
	let values = 0;
	let depth = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] ?? 0;
		if (byte === QUOTE) at = endOfString(bytes, at);
		else if (byte === COMMA) values += 1;
		else if (OPENING.has(byte)) {
			values += 1;
			depth += 1;
		} else if (CLOSING.has(byte)) depth -= 1;
		if (values > MAX_VALUES || depth > MAX_DEPTH) return true;
	}
	return false;
}

/** Returns the index of the closing quote, or the length of the text when there is none. */
function endOfString(bytes: Uint8Array, start: number): number {
	for (let at = start + 1; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte === BACKSLASH) at += 1;
		else if (byte === QUOTE) return at;
	}
	return bytes.length;
}
