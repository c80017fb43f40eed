/** Open matters of a check-in: reasons for helper and client to talk with each other. */
import { type CheckIn, isLooking } from './check-in.ts';
import { isNamed, presentProposal } from './check-in-agreement.ts';
import { sideOf } from './continuum.ts';

/**
 * Kinds of open matters. Of several, pages show the first in this order.
 *
 * - `doubts`: a client asks whether the agreement is still right
 * - `withdrew`: a client took the agreement back, and nothing took its place
 * - `not-yet`: a client said "not yet" to the proposal
 * - `due`: the day on which they agreed to look again has come
 * - `other-side`: a client who has looked stands on the other side, and nothing is agreed
 */
export const MATTERS = ['doubts', 'withdrew', 'not-yet', 'due', 'other-side'] as const;
export type Matter = (typeof MATTERS)[number];

/**
 * Returns the first open matter of a check-in, in the order of {@link MATTERS}; `null` without one.
 * @param today day as YYYY-MM-DD
 */
export function openMatter(checkIn: CheckIn, today: string): Matter | null {
	return MATTERS.find((matter) => IS_OPEN[matter](checkIn, today)) ?? null;
}

const IS_OPEN: Record<Matter, (checkIn: CheckIn, today: string) => boolean> = {
	doubts: ({ clients }) => clients.some(({ doubts }) => doubts),
	withdrew: ({ clients }) => clients.some(({ consent }) => consent === 'withdrawn'),
	'not-yet': ({ clients }) =>
		clients.some((client) => isNamed(client) && client.consent === 'not-yet'),
	due: (checkIn, today) => {
		const proposal = presentProposal(checkIn);
		const day = proposal?.agreedAt ? proposal.lookAgainOn : null;
		return day !== null && day <= today;
	},
	'other-side': ({ position, clients, proposal }) => {
		if (position === null || (proposal && !proposal.withdrawn)) return false;
		return clients.some((client) => {
			const place = isLooking(client) ? client.answer?.position : null;
			return typeof place === 'number' && sideOf(place) !== sideOf(position);
		});
	}
};
