/** What a path names, refused before anything else is looked at where it is not the owner's. */
import type { RequestEvent } from '@sveltejs/kit';
import { ownAssignment } from '../assignments/ownership.ts';
import * as placements from '../assignments/placements.ts';
import { store } from '../store.ts';

export function idOf(event: RequestEvent, name = 'id'): string {
	return (event.params as Record<string, string | undefined>)[name] ?? '';
}

export const findAssignment = (owner: string, event: RequestEvent) =>
	ownAssignment(store().read, owner, idOf(event));

export const findPlacement = (owner: string, event: RequestEvent) =>
	placements.get(store(), owner, idOf(event), idOf(event, 'pid'));
