/**
 * Three screens that explain the idea, for the stage before the first question. A host presents
 * them in two minutes.
 */
import type { Locale } from '../../domain/locale.ts';
import type { Quotation } from './conclusion.ts';
import { en } from './en/idea.ts';
import { nl } from './nl/idea.ts';

export interface IdeaScreen {
	title: string;
	/** Short lines that people in the back row can read while the host explains. */
	lines: readonly (string | Quotation)[];
}

/**
 * Screens about three subjects: why both roles at once are tempting, how they collide, and why
 * there is no middle.
 */
export type IdeaScreens = readonly [IdeaScreen, IdeaScreen, IdeaScreen];

export const ideaScreens: Record<Locale, IdeaScreens> = { nl, en };
