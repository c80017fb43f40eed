/** Data of a revealed round, from which its picture and the text below the picture are made. */
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
	/** Number of participants who changed sides since the previous round. */
	switched: number;
}

/** Converts the `dots` of the HTTP interface, in which each dot is a tuple, to a revealed round. */
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

/** Round of a report; only a round that was revealed has its answers and their comparison. */
interface ReportRound {
	comparison?: TwoSides & { switched: number };
	answers?: readonly {
		position: Position | null;
		previous: Position | null;
		initials?: string | null;
		group?: Group | null;
	}[];
}

/** Returns a round of a report for its picture; `null` when the round was not revealed. */
export function revealedInReport({ comparison, answers }: ReportRound): RevealedRound | null {
	if (!comparison || !answers) return null;
	const dots = answers.flatMap(
		({ position, previous, initials = null, group = null }): RevealedDot[] =>
			position === null ? [] : [{ position, previous, initials, group }]
	);
	return { ...comparison, dots };
}
