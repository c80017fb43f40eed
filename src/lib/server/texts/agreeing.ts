/**
 * Questions to ask the client before and after the sentence about the role. With these, helper and
 * client agree on the role.
 */
import type { Side } from '../../domain/continuum.ts';
import type { Addressed } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/agreeing.ts';
import { nl } from './nl/agreeing.ts';

export interface AgreeingTexts {
	title: string;
	intro: string;
	/** Questions to ask the client before the sentence, by the side on which the helper stands. */
	before: Readonly<Record<Side, readonly [Addressed, Addressed, Addressed]>>;
	/** Label above {@link after}. */
	afterTitle: string;
	/** Question to ask the client after the sentence. */
	after: Addressed;
	/** Label and hint of the field for what the client answered. */
	answer: { label: string; hint: string };
}

export const agreeingTexts: Record<Locale, AgreeingTexts> = { nl, en };
