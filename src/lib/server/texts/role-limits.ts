/**
 * Limits of a role: what helpers ask themselves, and what to say when another helper would be
 * better.
 */
import type { Addressed } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/role-limits.ts';
import { nl } from './nl/role-limits.ts';

export interface LimitsTexts {
	title: string;
	intro: string;
	/** Questions that helpers ask themselves, about skill, interest and confidence. */
	self: readonly [string, string, string];
	/** Sentences to the client, each with its label. */
	say: Readonly<
		Record<'colleague' | 'decline' | 'interest' | 'confidence', { when: string; say: Addressed }>
	>;
	/** Questions on which two helpers who divide the roles must agree. */
	dividing: { title: string; questions: readonly string[] };
}

export const limitsTexts: Record<Locale, LimitsTexts> = { nl, en };
