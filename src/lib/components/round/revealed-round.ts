/**
 * Revealed round as its participants saw it, for its picture on a page or in a file and its text.
 */
import type { TwoSides } from '../../domain/comparison.ts';
import type { Position } from '../../domain/continuum.ts';
import type { Group } from '../../domain/workshop.ts';
import type { Dots } from '../../domain/workshop-view.ts';

export interface RevealedDot {
	position: Position;
	/** Position in the previous round on the same question; `null` without one. */
	previous: Position | null;
	initials: string | null;
	group: Group | null;
}

export interface RevealedRound extends TwoSides {
	dots: readonly RevealedDot[];
	/** Number of participants on another side than in the previous round. */
	switched: number;
}

/** Revealed round from the `dots` of the HTTP interface, whose dots are tuples. */
export function revealedRoundOf({
	dots,
	expert,
	facilitator,
	undecided,
	switched
}: Dots): RevealedRound {
	return {
		dots: dots.map(([, position, previous, initials = null, group = null]) => ({
			position,
			previous,
			initials,
			group
		})),
		expert,
		facilitator,
		undecided,
		switched
	};
}
