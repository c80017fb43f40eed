/** What the wall shows, as it comes over the wire. */
import type { Locale } from '$lib/domain/locale';
import type { Position } from '$lib/domain/continuum';
import type { Stand } from '$lib/domain/comparison';

export interface WallDot {
	/** Drawn anew for every question. */
	id: number;
	position: Position;
	previous: Position | null;
	initials?: string;
	group?: 0 | 1;
}

export interface Revealed {
	round: number;
	dots: readonly WallDot[];
	expert: Stand;
	facilitator: Stand;
	undecided: number;
	switched: number;
}

export interface WallState {
	title: string | null;
	locale: Locale;
	groups: readonly [string, string] | null;
	phase: 'lobby' | 'open' | 'locked' | 'revealed' | 'ended';
	question: { index: number; total: number; text: string } | null;
	round: number;
	seats: number;
	placed: number;
	undecided: number;
	show: string;
	pairsFirst: boolean;
	counting: boolean;
}

/** Where phones go: `null` where nothing but this computer can reach the server. */
export interface Door {
	/** As it is typed. */
	address: string;
	qr: { size: number; path: string };
}
