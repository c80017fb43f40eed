/** Ids for imported copies of records whose own id already belongs to another account. */
import { createHash } from 'node:crypto';

/** A UUIDv7 with the timestamp of `id` and a hash of `id` and owner: the same for every import. */
export function derivedId(owner: string, id: string): string {
	const hash = createHash('sha256').update(`${owner} ${id}`).digest('hex');
	return `${id.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
