/** Ids for copies of what another account holds. */
import { createHash } from 'node:crypto';

/** A UUID of version 7 that keeps the time of `id` and is otherwise a hash of it and the owner. */
export function derivedId(owner: string, id: string): string {
	const hash = createHash('sha256').update(`${owner} ${id}`).digest('hex');
	return `${id.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
