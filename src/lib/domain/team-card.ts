/**
 * Team card: a page on which the client reads which members of a team have which role. Positions
 * are not on the card, since they are the team's own. The texts are on the server, per language;
 * this module defines their structure and combines them.
 */
import { SIDES, type Side } from './continuum.ts';
import type { Address, Addressed } from './explanation.ts';

export interface TeamCardTexts {
	/** Label above the client's question. */
	question: string;
	/** Sentence about what the client gets from the members with this role. */
	does: Readonly<Record<Side, Addressed>>;
	/** Sentence for the client when both roles are taken, and when only one is. */
	say: Readonly<Record<'both' | 'one', Addressed>>;
	/** Text for members beyond those named, such as "3 others"; `count` is at least 2. */
	others: (count: number) => string;
}

export interface TeamCard {
	question: { label: string; text: string };
	/** Sides that have members, with their names. */
	parts: { side: Side; names: string[]; does: string }[];
	say: string;
}

/** Maximum number of names per side. */
export const MAX_NAMED = 7;

/** @param roles names of the members per side; a side without members is left out */
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

/** Leaves out at least two names when the list is too long, so that `others` needs no singular. */
function shortened(names: readonly string[], others: TeamCardTexts['others']): string[] {
	if (names.length <= MAX_NAMED) return [...names];
	const shown = names.slice(0, MAX_NAMED - 1);
	return [...shown, others(names.length - shown.length)];
}
