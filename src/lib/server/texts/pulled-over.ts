/** Answers for a helper whom the client asks to take the other role. */
import type { Side, Strength } from '../../domain/continuum.ts';
import type { Addressed } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/pulled-over.ts';
import { nl } from './nl/pulled-over.ts';

/**
 * Ways to answer: stay in the role, borrow from the other role for a moment and say so, or switch.
 */
export type Way = 'hold' | 'borrow' | 'switch';
export const WAYS = ['hold', 'borrow', 'switch'] as const satisfies readonly Way[];

export interface PulledOverTexts {
	title: string;
	intro: string;
	/** Label above each answer. */
	ways: Readonly<Record<Way, string>>;
	sides: Readonly<
		Record<
			Side,
			{
				/**
				 * Question with which the client asks the helper to take the other role. The forms
				 * of address (u and je) are those by which the client addresses the helper.
				 */
				asks: Addressed;
				answers: Readonly<Record<Strength, Readonly<Record<Way, Addressed>>>>;
			}
		>
	>;
}

export const pulledOverTexts: Record<Locale, PulledOverTexts> = { nl, en };
