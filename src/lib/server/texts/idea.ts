/** The idea in three screens, for the wall before the first question: two minutes to tell. */
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/idea.ts';
import { nl } from './nl/idea.ts';

export interface IdeaScreen {
	title: string;
	/** Each short enough to be read from the back row while somebody tells the rest. */
	lines: readonly string[];
}

/** Why both tempts, how both collide, why there is no middle. */
export type IdeaScreens = readonly [IdeaScreen, IdeaScreen, IdeaScreen];

export const ideaScreens: Record<Locale, IdeaScreens> = { nl, en };
