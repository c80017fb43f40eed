/** Help pages about hosting a workshop, working with a team, and looking together with a client. */
import type { Locale } from '../../domain/locale.ts';
import { en as enCheckIn } from './en/help-check-in.ts';
import { en as enTeam } from './en/help-team.ts';
import { en as enWorkshop } from './en/help-workshop.ts';
import { nl as nlCheckIn } from './nl/help-check-in.ts';
import { nl as nlTeam } from './nl/help-team.ts';
import { nl as nlWorkshop } from './nl/help-workshop.ts';

export interface HelpSection {
	/** Anchor of the section, for links; the same in both languages. */
	id: string;
	heading: string;
	paragraphs?: readonly string[];
	/** Steps in the order in which the user takes them. */
	steps?: readonly string[];
	/** Keyboard shortcuts. Keys with the same effect are in one entry. */
	keys?: readonly { keys: readonly string[]; does: string }[];
	/** Terms with their explanations. */
	terms?: readonly { what: string; text: string }[];
}

export interface HelpTexts {
	title: string;
	description: string;
	intro: string;
	sections: readonly HelpSection[];
}

/**
 * Result of the benchmark of 2026-11-25, `BENCH_PHONES=3000 npm run bench:room` (docs/bench.md):
 * the number of phones in one workshop at the same time, and the delay of the slowest one in
 * milliseconds.
 */
export const TESTED: TestedNumbers = { phones: 3000, slowestMs: 169 };

interface TestedNumbers {
	phones: number;
	slowestMs: number;
}

export interface HelpFacts {
	/** Number of days for which a workshop is kept after its end or last use. */
	keepDays: number;
	/** Result of the benchmark; `null` leaves the sentence about it out. */
	tested: TestedNumbers | null;
}

interface HelpPages {
	workshop: (facts: HelpFacts) => HelpTexts;
	team: HelpTexts;
	checkIn: HelpTexts;
}

export const helpTexts: Record<Locale, HelpPages> = {
	nl: { workshop: nlWorkshop, team: nlTeam, checkIn: nlCheckIn },
	en: { workshop: enWorkshop, team: enTeam, checkIn: enCheckIn }
};
