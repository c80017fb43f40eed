/**
 * Three screens that explain the idea, for the stage before the first question. A host presents
 * them in two minutes.
 */
import type { Side } from '../../domain/continuum.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Quotation } from './conclusion.ts';
import { en } from './en/idea.ts';
import { nl } from './nl/idea.ts';

export interface IdeaScreen {
	title: string;
	/** Line below each slope of the picture, about that side; `null` where the picture shows one. */
	sides: Readonly<Record<Side, string>> | null;
	/** Short lines about both sides. People in the back row can read all while the host explains. */
	lines: readonly (string | Quotation)[];
}

/**
 * Screens about three subjects: why both roles at once are tempting, how they collide, and why
 * there is no middle.
 */
export type IdeaScreens = readonly [IdeaScreen, IdeaScreen, IdeaScreen];

export const ideaScreens: Record<Locale, IdeaScreens> = { nl, en };
