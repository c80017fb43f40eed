/** Three screens on the idea, for the stage before the first question: two minutes to present. */
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/idea.ts';
import { nl } from './nl/idea.ts';

export interface IdeaScreen {
	title: string;
	/** Short lines, readable from the back row while the host explains. */
	lines: readonly string[];
}

/** Screens on the lure of both roles, their collision, and the missing middle. */
export type IdeaScreens = readonly [IdeaScreen, IdeaScreen, IdeaScreen];

export const ideaScreens: Record<Locale, IdeaScreens> = { nl, en };
