/** One round as a room has seen it: for the wall's picture on paper, in a file, and in words. */
import type { TwoSides } from '../../domain/comparison.ts';
import type { Position } from '../../domain/continuum.ts';
import type { Group } from '../../domain/workshop.ts';
import type { Dots } from '../../domain/workshop-view.ts';

export interface RevealedDot {
	position: Position;
	/** In the round before of the same question. */
	previous: Position | null;
	initials: string | null;
	group: Group | null;
}

export interface RevealedRound extends TwoSides {
	dots: readonly RevealedDot[];
	/** How many stand on another side than in the round before. */
	switched: number;
}

/** As it comes over the wire. */
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
