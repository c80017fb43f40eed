/** How to give a workshop and how to work with a team, told to the person who is about to. */
import type { Locale } from '../../domain/locale.ts';
import { en as enTeam } from './en/help-team.ts';
import { en as enWorkshop } from './en/help-workshop.ts';
import { nl as nlTeam } from './nl/help-team.ts';
import { nl as nlWorkshop } from './nl/help-workshop.ts';

export interface HelpSection {
	/** For a link straight to it; the same in both languages. */
	id: string;
	heading: string;
	paragraphs?: readonly string[];
	/** To be done in this order. */
	steps?: readonly string[];
	/** Keys that do the same stand together. */
	keys?: readonly { keys: readonly string[]; does: string }[];
	/** One thing and what there is to say about it. */
	terms?: readonly { what: string; text: string }[];
}

export interface HelpTexts {
	title: string;
	description: string;
	intro: string;
	sections: readonly HelpSection[];
}

/**
 * How many phones were once in one workshop at the same time when it was measured, and how long
 * the slowest of them waited, in milliseconds: `BENCH_PHONES=3000 npm run bench:room`, 2026-11-25, see docs/bench.md.
 */
export const TESTED: TestedNumbers = { phones: 3000, slowestMs: 169 };

interface TestedNumbers {
	phones: number;
	slowestMs: number;
}

export interface HelpFacts {
	keepDays: number;
	tested: TestedNumbers | null;
}

interface HelpPages {
	workshop: (facts: HelpFacts) => HelpTexts;
	team: HelpTexts;
}

export const helpTexts: Record<Locale, HelpPages> = {
	nl: { workshop: nlWorkshop, team: nlTeam },
	en: { workshop: enWorkshop, team: enTeam }
};
