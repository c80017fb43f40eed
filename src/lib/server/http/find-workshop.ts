/**
 * Look-ups of the workshop in a path and its participant, for `find` of an endpoint. Each refuses a
 * request that is not from the participant in its name.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { Refusal } from '../refusal.ts';
import { participantOf, requireHost, requireSeat } from '../workshops/participant.ts';
import { idOf } from './find-assignment.ts';

export const findWorkshop = (_: string | null, event: RequestEvent) =>
	participantOf(event, idOf(event, 'code'));

export const findAsHost = (_: string | null, event: RequestEvent) =>
	requireHost(event, idOf(event, 'code'));

export const findAsSeat = (_: string | null, event: RequestEvent) =>
	requireSeat(event, idOf(event, 'code'));

/**
 * The workshop for the account that created it, for actions that the host link does not allow.
 * @throws Refusal `not-found`, `too-many`, or `forbidden` for any other account
 */
export async function findAsOwner(owner: string, event: RequestEvent) {
	const participant = await findWorkshop(owner, event);
	if (participant.workshop.accountId !== owner) throw new Refusal('forbidden');
	return participant;
}
