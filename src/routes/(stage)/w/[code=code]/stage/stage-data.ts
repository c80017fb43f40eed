/** What comes over the wire, as it is drawn. */
import type { Position } from '$lib/domain/continuum';
import type { Dots } from '$lib/domain/workshop-view';
import type { Group } from '$lib/domain/workshop';

export interface StageDot {
	/** Drawn anew for every question. */
	id: number;
	position: Position;
	previous: Position | null;
	initials: string | null;
	group: Group | null;
}

export interface Revealed extends Omit<Dots, 'dots'> {
	dots: readonly StageDot[];
}

export function revealedOf(sent: Dots): Revealed {
	const dots = sent.dots.map(([id, position, previous, initials = null, group = null]) => ({
		id,
		position,
		previous,
		initials,
		group
	}));
	return { ...sent, dots };
}

/** Where phones go. */
export interface JoinDetails {
	/** As it is typed. */
	address: string;
	qr: { size: number; path: string };
}
