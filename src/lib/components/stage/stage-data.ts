/** Data from which the stage is drawn, made from what the server sends. */
import type { Position } from '../../domain/continuum.ts';
import type { Dots } from '../../domain/workshop-view.ts';
import type { Group } from '../../domain/workshop.ts';

export interface StageDot {
	/**
	 * Random number, new for every question, so that no dot can be followed from one question to
	 * the next.
	 */
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

/** Address at which phones join the workshop. */
export interface JoinDetails {
	/** Host name, and port if needed, without scheme or path. */
	address: string;
	/** QR code of the full address with the workshop's code. */
	qr: { size: number; path: string };
}
