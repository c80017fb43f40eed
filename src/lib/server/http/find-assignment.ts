/**
 * Look-ups of the assignment or placement in a path, for `find` of an endpoint. They refuse with
 * `not-found` when it does not exist or belongs to another account.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { ownAssignment } from '../assignments/ownership.ts';
import * as placements from '../assignments/placements.ts';
import { store } from '../store.ts';

/** A parameter of the route, empty when the route has none of this name. */
export function idOf(event: RequestEvent, name = 'id'): string {
	return (event.params as Record<string, string | undefined>)[name] ?? '';
}

export const findAssignment = (owner: string, event: RequestEvent) =>
	ownAssignment(store().read, owner, idOf(event));

export const findPlacement = (owner: string, event: RequestEvent) =>
	placements.get(store(), owner, idOf(event), idOf(event, 'pid'));
