/** Text below the picture of a round, the same on the page and in the saved file. */
import { SIDES, STRENGTHS, type Side, sideOf, strengthOf } from '../../domain/continuum.ts';
import { isolate } from '../../domain/isolate.ts';
import { m } from '../../generated/paraglide/messages.js';
import { onSide, strengthName } from '../../words/positions.ts';
import { insightText } from './insight-text.ts';
import { movedText } from './moved-text.ts';
import type { RevealedRound } from './revealed-round.ts';

export interface OutcomeLines {
	sides: Record<Side, { count: number; name: string; median: string | null }>;
	/**
	 * Lines of text between the texts of both sides. They say what stands out, how
	 * many answers are undecided, and how many people moved.
	 */
	middle: string[];
	/** One line of text per group, in the order of the groups; empty without groups. */
	groups: { name: string; text: string }[];
}

/** @param groups names of the two groups; `null` without groups */
export function outcomeLinesOf(
	seen: RevealedRound,
	groups: readonly [string, string] | null
): OutcomeLines {
	const outcomeOf = (side: Side) => {
		const { count, median } = seen[side];
		return {
			count,
			name: onSide[side](),
			median:
				median === null ? null : m.round_median({ strength: strengthName[strengthOf(median)]() })
		};
	};
	const moved = movedText(seen.dots, seen.switched);
	return {
		sides: { expert: outcomeOf('expert'), facilitator: outcomeOf('facilitator') },
		middle: [
			insightText(seen),
			...(seen.undecided > 0 ? [m.wall_undecided({ count: seen.undecided })] : []),
			...(moved ? [moved] : [])
		],
		groups: (groups ?? []).map((name, index) => {
			const dotsInGroup = seen.dots.filter(({ group }) => group === index);
			const on = SIDES.map(
				(side) => dotsInGroup.filter(({ position }) => sideOf(position) === side).length
			);
			const [expert = 0, facilitator = 0] = on;
			return { name, text: m.round_group({ name: isolate(name), expert, facilitator }) };
		})
	};
}

/**
 * Returns one line of text for each strength on this side, from strong to slight, with the number of
 * answers and the initials of the participants. Strengths without answers are left out.
 */
export function stretchLinesOf({ dots }: Pick<RevealedRound, 'dots'>, side: Side): string[] {
	return STRENGTHS.toReversed().flatMap((strength) => {
		const placed = dots.filter(
			({ position }) => sideOf(position) === side && strengthOf(position) === strength
		);
		if (placed.length === 0) return [];
		const initials = placed.flatMap((dot) => dot.initials ?? []).sort();
		const text = m.report_stretch({ strength: strengthName[strength](), count: placed.length });
		return [initials.length > 0 ? `${text}: ${initials.map(isolate).join(', ')}` : text];
	});
}
