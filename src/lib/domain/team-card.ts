/**
 * The card on which a client reads who of a team has which role. The words live on the server, per
 * language; this is their shape and how they combine. Nobody's place is on it: that is the team's.
 */
import { SIDES, type Side } from './continuum.ts';
import type { Address, Addressed } from './explanation.ts';

export interface TeamCardTexts {
	/** Above the client's question. */
	question: string;
	/** What the client gets from whoever has this role. */
	does: Readonly<Record<Side, Addressed>>;
	/** For the client, where both roles are taken, and where one is. */
	say: Readonly<Record<'both' | 'one', Addressed>>;
	/** How many more than are named. */
	others: (count: number) => string;
}

export interface TeamCard {
	question: { label: string; text: string };
	/** The sides that somebody took, each with who. */
	parts: { side: Side; names: string[]; does: string }[];
	say: string;
}

/** More names no client reads. */
export const MAX_NAMED = 7;

/** The card for roles by name; a side that nobody took is not on it. */
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

/** Whoever is left out is at least two, so that no language needs a word for one other. */
function shortened(names: readonly string[], others: TeamCardTexts['others']): string[] {
	if (names.length <= MAX_NAMED) return [...names];
	const shown = names.slice(0, MAX_NAMED - 1);
	return [...shown, others(names.length - shown.length)];
}
