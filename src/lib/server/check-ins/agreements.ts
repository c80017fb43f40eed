/**
 * Commands about the agreement of a check-in: proposing, saying yes or "not yet", and withdrawing.
 */
import type { Proposed } from '../../domain/check-in-agreement.ts';
import type { CheckInEvent } from '../../domain/check-in-changes.ts';
import type { Store } from '../db/client.ts';
import { accountKey } from '../db/write-keys.ts';
import { ownCheckIn } from './access.ts';
import { type ClientKey, actAsClient } from './clients.ts';
import { type ClientBody, type HelperBody, helperBody } from './views.ts';
import { writeCheckIn } from './write.ts';

/**
 * Proposes an agreement to clients who have looked together with the helper.
 * @returns the version of the proposal to which these clients say yes
 * @throws Refusal `not-found`, or `not-revealed` for a client who has not looked yet
 */
export async function propose(
	store: Store,
	owner: string,
	id: string,
	proposed: Proposed
): Promise<{ version: number }> {
	const { agreement } = await act(store, owner, id, { type: 'propose', ...proposed });
	if (!agreement) throw new Error('The check-in has no proposal after one was made.');
	return { version: agreement.version };
}

/**
 * Withdraws the proposal or the agreement; changes nothing if there is none.
 * @throws Refusal `not-found`
 */
export function withdraw(store: Store, owner: string, id: string): Promise<HelperBody> {
	return act(store, owner, id, { type: 'withdraw' });
}

/**
 * Stores a client's yes that is given on the helper's device. Only a client who also answered on
 * that device can say yes there.
 * @throws Refusal `not-found`, `not-here`, `moved-on` or `full`
 */
export function confirmHere(
	store: Store,
	owner: string,
	id: string,
	{ client, version }: { client: string; version: number }
): Promise<HelperBody> {
	return act(store, owner, id, { type: 'confirmHere', client, version });
}

/**
 * Stores that helper and client have talked about the client's doubt about the agreement.
 * @throws Refusal `not-found` or `moved-on`
 */
export function discuss(
	store: Store,
	owner: string,
	id: string,
	client: string
): Promise<HelperBody> {
	return act(store, owner, id, { type: 'discuss', client });
}

async function act(
	store: Store,
	owner: string,
	id: string,
	event: CheckInEvent
): Promise<HelperBody> {
	const { stored, now } = await writeCheckIn(
		store,
		async (db) => ({
			stored: await ownCheckIn(db, owner, id),
			events: [event]
		}),
		[accountKey(owner)]
	);
	return helperBody(stored, now);
}

/** A client's answer to one version of the proposal. */
export interface Confirmation {
	version: number;
	/** Whether the client says yes. `false` means "not yet" or, after the agreement, withdraws it. */
	agreed: boolean;
}

/**
 * Stores a client's answer to the proposal.
 * @throws Refusal `not-found`, `renewed`, `full`, or `moved-on` for a version that has changed
 */
export function confirm(
	store: Store,
	who: ClientKey,
	confirmation: Confirmation
): Promise<ClientBody> {
	return actAsClient(store, who, { type: 'confirm', client: who.client, ...confirmation });
}

/**
 * Stores that the client asks whether the agreement is still right.
 * @throws Refusal `not-found`, `renewed` or `moved-on`
 */
export function doubt(store: Store, who: ClientKey): Promise<ClientBody> {
	return actAsClient(store, who, { type: 'doubt', client: who.client });
}
