/**
 * Look-ups of the assignment or placement of a request, with the caller's standing towards it; see
 * ../authorise.ts.
 */
import { type ApiEvent, pathParameter } from '../http/api-event.ts';
import { Refusal } from '../refusal.ts';
import { store } from '../store.ts';
import { toAssignment } from './assignments.ts';
import { ownAssignment } from './ownership.ts';
import * as placements from './placements.ts';

/**
 * Looks up the assignment in the request's path.
 * @throws Refusal `not-found`, also for an assignment of another account or in the trash
 */
export async function assignmentIn(event: ApiEvent, account: string | null) {
	if (account === null) throw new Refusal('no-session');
	const row = await ownAssignment(store().read, account, pathParameter(event, 'id'));
	return { assignment: toAssignment(row), standings: ['owner'] as const };
}

/**
 * Looks up the placement in the request's path.
 * @throws Refusal `not-found`, also for a placement of another assignment
 */
export async function placementIn(event: ApiEvent, account: string | null) {
	if (account === null) throw new Refusal('no-session');
	const [id, pid] = [pathParameter(event, 'id'), pathParameter(event, 'pid')];
	const placement = await placements.get(store(), account, id, pid);
	return { assignment: { id }, placement, standings: ['owner'] as const };
}
