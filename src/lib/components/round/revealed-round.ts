/** One round as a room has seen it: for the wall's picture on paper, in a file, and in words. */
import type { TwoSides } from '../../domain/comparison.ts';
import type { Position } from '../../domain/continuum.ts';
import type { Group } from '../../domain/workshop.ts';
import type { Dots } from '../../domain/workshop-view.ts';

export interface SeenDot {
	position: Position;
	/** In the round before of the same question. */
	previous: Position | null;
	initials: string | null;
	group: Group | null;
}

export interface SeenRound extends TwoSides {
	dots: readonly SeenDot[];
	/** How many stand on another side than in the round before. */
	switched: number;
}

/** As it comes over the wire. */
export function seenOf({ dots, expert, facilitator, undecided, switched }: Dots): SeenRound {
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
