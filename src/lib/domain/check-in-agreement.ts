/**
 * Agreeing after the reveal. The helper proposes a role to named clients, and the proposal becomes
 * an agreement once all of them have said yes. Either side can withdraw it.
 */
import {
	type CheckIn,
	type Client,
	type Proposal,
	type ReplacedAgreement,
	isLooking,
	withClient
} from './check-in.ts';
import { type Position, sideOf } from './continuum.ts';
import { benefitsOn } from './agreement.ts';

/** Part of a proposal that the helper chooses. */
export interface Proposed {
	/** Ids of the clients who have to say yes; at least one. */
	clients: readonly string[];
	position: Position;
	/** Ids of the benefits to borrow. Ids that cannot be borrowed at the position are left out. */
	benefits: readonly string[];
	lookAgainOn: string | null;
}

/** Reasons for which an event about the agreement is refused; see `CheckInFault`. */
export type AgreementFault = 'unknown-client' | 'not-revealed' | 'moved-on';

/** Tells whether the proposal names this client. */
export function isNamed({ state }: Pick<Client, 'state'>): boolean {
	return state === 'proposed' || state === 'agreed';
}

/** Returns the present proposal or agreement; `null` if there is none or it was withdrawn. */
export function presentProposal({ proposal }: Pick<CheckIn, 'proposal'>): Proposal | null {
	return proposal && !proposal.withdrawn ? proposal : null;
}

/**
 * Returns the agreement that holds now, even while a later proposal waits for a yes; `null` if no
 * agreement holds.
 */
export function agreementInForce(
	checkIn: Pick<CheckIn, 'proposal' | 'clients'>
): ReplacedAgreement | null {
	const proposal = presentProposal(checkIn);
	if (!proposal?.agreedAt) return proposal?.replaces ?? null;
	const clients = checkIn.clients.filter(isNamed).map(({ id }) => id);
	return { agreedAt: proposal.agreedAt, clients };
}

/**
 * Tells whether nothing is agreed with this client any more: the proposal that the client answered
 * was withdrawn, or a later proposal took the place of the client's agreement, and was withdrawn or
 * does not name this client.
 */
export function isWithdrawnFor(
	{ proposal }: Pick<CheckIn, 'proposal'>,
	client: Pick<Client, 'id' | 'consent' | 'state'>
): boolean {
	if (!proposal) return false;
	const hadAgreed = proposal.replaces?.clients.includes(client.id) ?? false;
	if (proposal.withdrawn) return client.consent !== null || hadAgreed;
	return hadAgreed && !isNamed(client);
}

/**
 * Stores a proposal, to which all named clients then have to say yes, even after an earlier yes. A
 * proposal that equals the present one changes nothing.
 * @returns `not-revealed` if it names a client who has not looked yet, or whose place is erased
 */
export function propose(checkIn: CheckIn, proposed: Proposed): CheckIn | AgreementFault {
	const { position, lookAgainOn } = proposed;
	const named = new Set(proposed.clients);
	for (const id of named) {
		const client = checkIn.clients.find((one) => one.id === id);
		if (!client) return 'unknown-client';
		if (!isLooking(client)) return 'not-revealed';
	}
	const benefits = benefitsOn(sideOf(position), proposed.benefits);
	const next = { position, benefits, lookAgainOn };
	if (isSame(checkIn, next, named)) return checkIn;
	const version = (checkIn.proposal?.version ?? 0) + 1;
	const replaces = agreementInForce(checkIn);
	return {
		...checkIn,
		proposal: { ...next, version, agreedAt: null, replaces, withdrawn: false },
		clients: checkIn.clients.map((client) => {
			const asked = { ...client, consent: null, doubts: false };
			return named.has(client.id) ? { ...asked, state: 'proposed' } : released(asked);
		})
	};
}

function isSame(
	checkIn: CheckIn,
	next: Pick<Proposal, 'position' | 'benefits' | 'lookAgainOn'>,
	named: ReadonlySet<string>
): boolean {
	const present = presentProposal(checkIn);
	if (!present) return false;
	const { position, benefits, lookAgainOn } = present;
	const isSameText = JSON.stringify({ position, benefits, lookAgainOn }) === JSON.stringify(next);
	return isSameText && checkIn.clients.every((one) => isNamed(one) === named.has(one.id));
}

/**
 * Stores a client's answer to a proposal. Once all named clients have said yes, the proposal is an
 * agreement. A client who then answers "not yet" withdraws the agreement for all clients.
 * @param version version of the proposal that the client read
 */
export function confirm(
	checkIn: CheckIn,
	{ client: id, version, agreed }: { client: string; version: number; agreed: boolean },
	now: Date
): CheckIn | AgreementFault {
	const client = checkIn.clients.find((one) => one.id === id);
	if (!client) return 'unknown-client';
	const proposal = presentProposal(checkIn);
	if (proposal?.version !== version || !isNamed(client)) return 'moved-on';
	if (client.state === 'agreed') {
		return agreed ? checkIn : withdrawn(withClient(checkIn, { ...client, consent: 'withdrawn' }));
	}
	const answered = withClient(checkIn, { ...client, consent: agreed ? 'yes' : 'not-yet' });
	const isComplete = answered.clients.every((one) => !isNamed(one) || one.consent === 'yes');
	if (!isComplete) return answered;
	return {
		...answered,
		proposal: { ...proposal, agreedAt: now },
		clients: answered.clients.map((one) => (isNamed(one) ? { ...one, state: 'agreed' } : one))
	};
}

/**
 * Withdraws the proposal or the agreement; changes nothing if there is none. Withdrawing a proposal
 * also ends the agreement that it was to replace, so that nothing is agreed afterwards.
 */
export function withdrawn(checkIn: CheckIn): CheckIn {
	const proposal = presentProposal(checkIn);
	if (!proposal) return checkIn;
	return {
		...checkIn,
		proposal: { ...proposal, withdrawn: true },
		clients: checkIn.clients.map(released)
	};
}

/**
 * Returns the client in the state from before the proposal. A client whose place is erased becomes
 * `erased`, because a `revealed` client has a place.
 */
function released(client: Client): Client {
	if (!isNamed(client)) return client;
	return { ...client, state: client.answer ? 'revealed' : 'erased', doubts: false };
}
