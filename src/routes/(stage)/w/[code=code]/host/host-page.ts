/** Data of the host page besides the workshop's public state. */
import type { FormFault } from '../form-fault';
import type { Group, Round } from '$lib/domain/workshop';
import type { HostLink } from '$lib/server/workshops/host-links';
import type { StoredHandDot } from '$lib/server/workshops/hand-dots';
import type { QuestionOutcome } from '$lib/domain/workshop-outcome';
import type { ScreenTexts } from '../screen';

export interface HostQuestion {
	id: string;
	text: string;
	note: string | null;
	rounds: readonly Round[];
}

export interface HostSeat {
	seat: string;
	initials: string | null;
	group: Group | null;
	present: boolean;
}

export interface HostPageData {
	/**
	 * First characters of the hash of the current host link's secret. A browser that stores the
	 * secret also stores these characters. If the stored characters differ from these, the link was
	 * renewed and the stored secret no longer works.
	 */
	linkMark: string;
	/** Host links beside the first one; `null` for a host who may not manage them. */
	links: readonly HostLink[] | null;
	maxLinks: number;
	/**
	 * Whether somebody has joined. From then on the host can no longer change whether the workshop
	 * asks for names or groups.
	 */
	isFixed: boolean;
	deck: readonly HostQuestion[];
	seats: readonly HostSeat[];
	/** Dots that hosts put down by hand in the current round, in order; none of a phone. */
	byHand: readonly StoredHandDot[];
	/** Time of automatic deletion, RFC 3339 in UTC. */
	deletedAt: string;
	/** Ready-made questions that the host can add. */
	cases: readonly { id: string; question: string }[];
	/** Maximum length of a question, in characters. */
	questionMax: number;
	/** Origin of the links to the workshop; if possible one that other devices can reach. */
	origin: string;
	qr: { size: number; path: string };
	/** Whether other sites may show the embedded screen. */
	embeds: boolean;
	/** Networks of the server's machine to choose from; empty when there is no choice. */
	networks: readonly { name: string; address: string }[];
	/** Questions for the closing screen; `null` before the end. */
	outcome: readonly QuestionOutcome[] | null;
	/** Texts of the screen in the room, in the workshop's language. */
	screen: ScreenTexts;
	/** Notes about quotas that are nearly used up. */
	quotas: readonly string[];
}

export type HostPageFault = FormFault;

/** Section of the page that reports success after a form without JavaScript was handled. */
export type ConfirmedSection = 'settings' | 'close' | 'link';

/** Returns the deck sorted by a list of ids. Questions that are not in the list come last. */
export function inOrder(
	deck: readonly HostQuestion[],
	order: readonly string[]
): readonly HostQuestion[] {
	const placeOf = ({ id }: HostQuestion) => (order.includes(id) ? order.indexOf(id) : order.length);
	return deck.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Host link that was just made, with the secret that is shown once. */
export interface MadeHostLink {
	name: string | null;
	secret: string;
}
