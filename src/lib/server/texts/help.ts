/** Help pages on hosting a workshop and on working with a team. */
import type { Locale } from '../../domain/locale.ts';
import { en as enTeam } from './en/help-team.ts';
import { en as enWorkshop } from './en/help-workshop.ts';
import { nl as nlTeam } from './nl/help-team.ts';
import { nl as nlWorkshop } from './nl/help-workshop.ts';

export interface HelpSection {
	/** Anchor of the section, for links; the same in both languages. */
	id: string;
	heading: string;
	paragraphs?: readonly string[];
	/** Steps in the order in which to do them. */
	steps?: readonly string[];
	/** Keyboard shortcuts; keys with the same effect are in one entry. */
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
 * phones in one workshop at the same time, and the wait of the slowest one in milliseconds.
 */
export const TESTED: TestedNumbers = { phones: 3000, slowestMs: 169 };

interface TestedNumbers {
	phones: number;
	slowestMs: number;
}

export interface HelpFacts {
	/** Days a workshop is kept after its end or last use. */
	keepDays: number;
	/** Benchmark to mention; `null` leaves the sentence out. */
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
