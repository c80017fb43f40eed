/** What the desk knows besides what everybody sees. */
import type { Group, Round } from '$lib/domain/workshop';

export interface DeskQuestion {
	id: string;
	text: string;
	note: string | null;
	rounds: readonly Round[];
}

export interface DeskSeat {
	seat: string;
	initials: string | null;
	group: Group | null;
	present: boolean;
}

export interface DeskData {
	/** Made by the account of this browser. */
	isMine: boolean;
	/** Somebody is in, so names and groups stay as they are. */
	isFixed: boolean;
	deck: readonly DeskQuestion[];
	seats: readonly DeskSeat[];
	deletedAt: string;
	cases: readonly { id: string; question: string }[];
	questionMax: number;
	origin: string;
	qr: { size: number; path: string };
}

export interface DeskFault {
	errors: Record<string, string>;
	fault: string | null;
	values: Record<string, string>;
}
