/** Data of the host page in addition to the workshop's public state. */
import type { Group, Round } from '$lib/domain/workshop';

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
	/** Mark of the current host link; a stored secret with another mark is outdated. */
	linkMark: string;
	/** Whether somebody has joined, so that names and groups cannot change any more. */
	isFixed: boolean;
	deck: readonly HostQuestion[];
	seats: readonly HostSeat[];
	/** Time of automatic deletion, RFC 3339 in UTC. */
	deletedAt: string;
	/** Ready-made questions that the host can add. */
	cases: readonly { id: string; question: string }[];
	/** Maximum length of a question, in characters. */
	questionMax: number;
	/** Origin of the links, reachable by other devices where possible. */
	origin: string;
	qr: { size: number; path: string };
}

export interface HostPageFault {
	errors: Record<string, string>;
	fault: string | null;
	values: Record<string, string>;
}

/** Section that reports success after the redirect of a form that was sent without scripts. */
export type ConfirmedSection = 'settings' | 'close';

/** Deck sorted by a list of ids; questions that are not in the list come last. */
export function inOrder(
	deck: readonly HostQuestion[],
	order: readonly string[]
): readonly HostQuestion[] {
	const placeOf = ({ id }: HostQuestion) => (order.includes(id) ? order.indexOf(id) : order.length);
	return deck.toSorted((one, other) => placeOf(one) - placeOf(other));
}
