/** What the desk knows besides what everybody sees. */
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
	/** Of the host's link that works now. */
	linkMark: string;
	/** Somebody is in, so names and groups stay as they are. */
	isFixed: boolean;
	deck: readonly HostQuestion[];
	seats: readonly HostSeat[];
	deletedAt: string;
	cases: readonly { id: string; question: string }[];
	questionMax: number;
	origin: string;
	qr: { size: number; path: string };
}

export interface HostPageFault {
	errors: Record<string, string>;
	fault: string | null;
	values: Record<string, string>;
}

/** What was done, by the section that says so: where scripts run, the section knows it itself. */
export type Done = 'settings' | 'close';

/** The deck as it was just put; a question that came meanwhile stands behind. */
export function inOrder(
	deck: readonly HostQuestion[],
	order: readonly string[]
): readonly HostQuestion[] {
	const place = ({ id }: HostQuestion) => (order.includes(id) ? order.indexOf(id) : order.length);
	return deck.toSorted((one, other) => place(one) - place(other));
}
