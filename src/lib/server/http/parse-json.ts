/** Parses JSON in requests. */
import { Refusal } from '../refusal.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses JSON.
 * @throws Refusal `bad-json`, also for bytes that are not UTF-8
 */
export function parseJson(bytes: ArrayBuffer | Uint8Array): unknown {
	try {
		return JSON.parse(strict.decode(bytes));
	} catch {
		throw new Refusal('bad-json');
	}
}
