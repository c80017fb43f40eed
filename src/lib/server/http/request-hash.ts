/**
 * Hash of a request body, stored with the record that the request created. It distinguishes a
 * repeated request from a different request with the same id, even after the record has changed.
 */
import { createHash } from 'node:crypto';

/**
 * Returns the SHA-256 of a validated body without its id and empty fields. The order of fields
 * makes no difference.
 */
export function requestHash(body: object): string {
	const entries = Object.entries(body)
		.filter(([key, value]) => key !== 'id' && value !== undefined && value !== null)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return createHash('sha256').update(JSON.stringify(entries)).digest('base64url');
}
