/**
 * Converts a team's revealed round for the components that draw rounds. The result is the same for
 * every member.
 */
import type { RevealedRound } from '$lib/components/round/revealed-round';
import type { TwoSides } from '$lib/domain/comparison';
import type { RevealedView } from '$lib/domain/team';
import { m } from '$lib/generated/paraglide/messages.js';
import type { Names } from './member-names';

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

/** Maximum number of members who are listed by their initials. */
export const FEW = 6;

/**
 * Returns the lines of text below the picture of a team's round. They name members, such as those
 * who answered after the reveal. A workshop's round has no such lines.
 */
export function outcomeLinesOf(names: Names, { positions, comparison }: RevealedView): string[] {
	const late = positions.filter((one) => one.late).map(({ memberId }) => memberId);
	return [
		...(comparison.farthest
			? [m.team_farthest({ names: names.list(comparison.farthest, 'letters') })]
			: []),
		...(late.length > 0 && late.length <= FEW
			? [m.team_came_late({ names: names.list(late, 'letters') })]
			: [])
	];
}
