/** Workshops and who asks in them, refused before anything else is looked at: see find-assignment.ts. */
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

/** The account that made it, for what the host's link alone may not do. */
export async function findAsMaker(owner: string, event: RequestEvent) {
	const participant = await findWorkshop(owner, event);
	if (participant.workshop.accountId !== owner) throw new Refusal('forbidden');
	return participant;
}
