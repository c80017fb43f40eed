/**
 * Converts a team's revealed round for the components that draw rounds. The result is the same for
 * every member.
 */
import type { RevealedRound } from './revealed-round.ts';
import type { TwoSides } from '../../domain/comparison.ts';
import type { Side } from '../../domain/continuum.ts';
import type { RevealedView } from '../../domain/team.ts';
import { m } from '../../generated/paraglide/messages.js';
import type { Names } from './member-names.ts';

export function revealedRoundBy(
	names: Names,
	{ positions, comparison }: RevealedView
): RevealedRound {
	const { undecided, switched } = comparison;
	return {
		dots: positions.map(({ memberId, position, previous }) => ({
			position,
			previous,
			initials: names.letters(memberId),
			group: null
		})),
		expert: withMiddle(comparison.expert),
		facilitator: withMiddle(comparison.facilitator),
		undecided,
		switched
	};
}

/** A side's median is shown only if the side has at least this number of positions. */
export const MIDDLE_FROM = 3;

const withMiddle = ({ count, median }: TwoSides['expert']) => ({
	count,
	median: count >= MIDDLE_FROM ? median : null
});

/** Words for a side on a team's pages, which have room for the role in full. */
export const onSideInFull: Record<Side, () => string> = {
	expert: () => m.team_head_expert(),
	facilitator: () => m.team_head_facilitator()
};

/**
 * Minimum number of positions at which the two that are farthest apart are named. Of two people it
 * would say nothing.
 */
export const FARTHEST_FROM = 3;

/** Maximum number of members who are listed by name. */
export const FEW = 6;

/**
 * Returns the lines of text below the picture of a team's round. They name members, such as those
 * who answered after the reveal. A workshop's round has no such lines.
 */
export function outcomeLinesOf(names: Names, { positions, comparison }: RevealedView): string[] {
	const late = positions.filter((one) => one.late).map(({ memberId }) => memberId);
	return [
		...(positions.length >= FARTHEST_FROM && comparison.farthest
			? [m.team_farthest({ names: names.list(comparison.farthest) })]
			: []),
		...(late.length > 0 && late.length <= FEW
			? [m.team_came_late({ names: names.list(late) })]
			: [])
	];
}
