/**
 * Sentences for a role switch: a proposal with a reason and a request for consent, words for
 * switching back, and words for a client who says no.
 */
import type { Side } from '../../domain/continuum.ts';
import type { Addressed } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/switching.ts';
import { nl } from './nl/switching.ts';

/** Parts of a proposal in the order in which they are said. */
export type ProposalPart = 'notice' | 'propose' | 'lose' | 'agree';
export const PROPOSAL_PARTS = [
	'notice',
	'propose',
	'lose',
	'agree'
] as const satisfies readonly ProposalPart[];

export interface SwitchingTexts {
	title: string;
	intro: string;
	/** Labels above the parts of a proposal. */
	parts: Readonly<Record<ProposalPart, string>>;
	/** Proposal to the client, by the side that the helper leaves. */
	proposal: Readonly<Record<Side, Readonly<Record<ProposalPart, Addressed>>>>;
	/** Answer to a client who refuses the role switch, by the side on which the helper stays. */
	refused: { title: string; say: Readonly<Record<Side, Addressed>> };
	/** Words for switching back, by the side to which the helper returns. */
	back: { title: string; say: Readonly<Record<Side, Addressed>> };
}

export const switchingTexts: Record<Locale, SwitchingTexts> = { nl, en };
