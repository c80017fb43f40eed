/** Tells a retry from another body under the same id, also after what was stored has changed. */
import { createHash } from 'node:crypto';

/** SHA-256 of a checked body, whatever the order of its fields and without its id. */
export function requestHash(body: object): string {
	const entries = Object.entries(body)
		.filter(([key, value]) => key !== 'id' && value !== undefined && value !== null)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return createHash('sha256').update(JSON.stringify(entries)).digest('base64url');
}
