/**
 * Hash of a request body, stored with the record that it created. It tells a repeated request from
 * another body with the same id, also after the record has changed.
 */
import { createHash } from 'node:crypto';

/** SHA-256 of a validated body, independent of field order, without its id and empty fields. */
export function requestHash(body: object): string {
	const entries = Object.entries(body)
		.filter(([key, value]) => key !== 'id' && value !== undefined && value !== null)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return createHash('sha256').update(JSON.stringify(entries)).digest('base64url');
}
