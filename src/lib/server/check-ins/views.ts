/**
 * Response bodies about check-ins: a reader's view of the check-in, with the revision of that view.
 */
import {
	type ClientView,
	type HelperView,
	type PreviewView,
	previewOf,
	viewFor
} from '../../domain/check-in-view.ts';
import { Refusal } from '../refusal.ts';
import { type StoredCheckIn, clientIn } from './stored-check-in.ts';

/** The helper's view. A page finds the newer of two states by their `revision`. */
export interface HelperBody extends HelperView {
	revision: number;
}

export interface ClientBody extends ClientView {
	revision: number;
}

export interface PreviewBody extends PreviewView {
	/** Id of the client for whom the link was made. */
	client: string;
	/** Whether this browser has answered through the link. */
	yours: boolean;
}

export function helperBody({ checkIn, revision }: StoredCheckIn, now: Date): HelperBody {
	return { ...viewFor(checkIn, 'helper', now), revision };
}

/**
 * Returns the body for one client.
 * @throws Refusal `not-found` for a client of another check-in
 */
export function clientBody(stored: StoredCheckIn, client: string, now: Date): ClientBody {
	const view = viewFor(stored.checkIn, { client }, now);
	const found = clientIn(stored, client);
	if (!view || !found) throw new Refusal('not-found');
	return { ...view, revision: found.revision };
}

/**
 * Returns the body that a link shows before an answer.
 * @throws Refusal `not-found` for a client of another check-in
 */
export function previewBody(stored: StoredCheckIn, client: string, yours: boolean): PreviewBody {
	const found = clientIn(stored, client);
	if (!found) throw new Refusal('not-found');
	return { client, yours, ...previewOf(stored.checkIn, found.client) };
}
