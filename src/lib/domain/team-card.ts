/**
 * Team card: a page for the client, which says which members of a team have which role. Positions
 * are not on the card, because only the team may see them. The texts are on the server, per
 * language. This module defines their structure and combines them.
 */
import { SIDES, type Side } from './continuum.ts';
import type { Address, Addressed } from './explanation.ts';

export interface TeamCardTexts {
	/** Label above the client's question. */
	question: string;
	/** Sentence about what the client gets from the members with this role. */
	does: Readonly<Record<Side, Addressed>>;
	/**
	 * Sentence for the client: `both` when both roles have members, `one` when only one role has.
	 */
	say: Readonly<Record<'both' | 'one', Addressed>>;
	/** Text for members beyond those named, such as "3 others"; `count` is at least 2. */
	others: (count: number) => string;
}

export interface TeamCard {
	question: { label: string; text: string };
	/** Sides that have members, with the members' names. */
	parts: { side: Side; names: string[]; does: string }[];
	say: string;
}

/** Maximum number of names per side. */
export const MAX_NAMED = 7;

/**
 * Builds the team card.
 * @param roles names of the members per side; a side without members is left out
 */
export function teamCard(
	texts: TeamCardTexts,
	{ question, roles }: { question: string; roles: Readonly<Record<Side, readonly string[]>> },
	address: Address
): TeamCard {
	const parts = SIDES.filter((side) => roles[side].length > 0).map((side) => ({
		side,
		names: shortened(roles[side], texts.others),
		does: texts.does[side][address]
	}));
	return {
		question: { label: texts.question, text: question },
		parts,
		say: texts.say[parts.length > 1 ? 'both' : 'one'][address]
	};
}

/**
 * Shortens a long list of names. It leaves out at least two names, so that `others` needs no
 * singular.
 */
function shortened(names: readonly string[], others: TeamCardTexts['others']): string[] {
	if (names.length <= MAX_NAMED) return [...names];
	const shown = names.slice(0, MAX_NAMED - 1);
	return [...shown, others(names.length - shown.length)];
}
