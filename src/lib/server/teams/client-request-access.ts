/** Access to requests to a client: the shared assignment in the path, and its open request. */
import { type ApiEvent } from '../http/api-event.ts';
import type { ClientRequestTable } from '../db/team-tables.ts';
import { Refusal } from '../refusal.ts';
import { store } from '../store.ts';
import { sharedIn, standingsOf } from './access.ts';
import { peopleOf, presentAmong } from './settled-roles.ts';
import { askerOf, openRequestRow } from './stored-client-request.ts';

/**
 * Returns the shared assignment in the path, for a member who asks a client. The standing `self` is
 * that of a browser which the member confirmed: in another one, the owner could join in the member's
 * stead and read what the client expects of that member.
 * @throws Refusal `not-found` for the team or the assignment
 */
export async function askingIn(event: ApiEvent, account: string | null) {
	const { membership, team, shared } = await sharedIn(event, account);
	return {
		membership,
		team,
		shared,
		standings: standingsOf(membership, { member: membership.as })
	};
}

/**
 * Returns the open request of the shared assignment in the path.
 * @throws Refusal `not-found` for the team, the assignment, or without an open request
 */
export async function clientRequestIn(event: ApiEvent, account: string | null) {
	const found = await askingIn(event, account);
	const { membership, team, shared } = found;
	const db = store().read;
	const request = await openRequestRow(db, shared.id);
	if (!request) throw new Refusal('not-found');
	const asker = askerOf(request, presentAmong(await peopleOf(db, team)), membership.ownerId);
	return { ...found, request, standings: [...found.standings, ...askerIn(found, asker)] };
}

const askerIn = (
	{ membership: { me, as } }: Awaited<ReturnType<typeof askingIn>>,
	asker: string
): 'asker'[] => (asker === me && as === me ? ['asker'] : []);

export type OpenRequest = ClientRequestTable;
