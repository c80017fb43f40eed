/**
 * Help pages: on one's own assignments, hosting a workshop, its screen in a presentation, working
 * with a team, intervision, and looking together with a client.
 */
import type { Locale } from '../../domain/locale.ts';
import type { LongText, TextSection } from '../../domain/text-types.ts';
import { en as enCheckIn } from './en/help-check-in.ts';
import { en as enCoach } from './en/help-coach.ts';
import { en as enIntervision } from './en/help-intervision.ts';
import { en as enSlides } from './en/help-slides.ts';
import { en as enTeam } from './en/help-team.ts';
import { en as enWorkshop } from './en/help-workshop.ts';
import { nl as nlCheckIn } from './nl/help-check-in.ts';
import { nl as nlCoach } from './nl/help-coach.ts';
import { nl as nlIntervision } from './nl/help-intervision.ts';
import { nl as nlSlides } from './nl/help-slides.ts';
import { nl as nlTeam } from './nl/help-team.ts';
import { nl as nlWorkshop } from './nl/help-workshop.ts';

export type HelpTexts = LongText;

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
	coach: HelpTexts;
	workshop: (facts: HelpFacts) => HelpTexts;
	slides: HelpTexts;
	team: HelpTexts;
	intervision: HelpTexts;
	checkIn: HelpTexts;
}

export const helpTexts: Record<Locale, HelpPages> = {
	nl: {
		coach: nlCoach,
		workshop: nlWorkshop,
		slides: nlSlides,
		team: nlTeam,
		intervision: nlIntervision,
		checkIn: nlCheckIn
	},
	en: {
		coach: enCoach,
		workshop: enWorkshop,
		slides: enSlides,
		team: enTeam,
		intervision: enIntervision,
		checkIn: enCheckIn
	}
};

/** Addresses of the help pages, in the order in which the pages list each other. */
export const HELP_PATHS = {
	coach: '/help',
	workshop: '/help/workshop',
	slides: '/help/slides',
	team: '/help/team',
	intervision: '/help/intervision',
	checkIn: '/help/check-in'
} as const;

export type HelpTopic = keyof typeof HELP_PATHS;

/** Anchor and heading of the section in which a help page lists the others. */
const MORE_HELP: Record<Locale, Pick<TextSection, 'id' | 'heading'>> = {
	nl: { id: 'more-help', heading: 'Meer hulp' },
	en: { id: 'more-help', heading: 'More help' }
};

/** Returns a help page, with a last section that lists the other help pages. */
export function helpPage(locale: Locale, topic: HelpTopic, facts: HelpFacts): HelpTexts {
	const { workshop, ...rest } = helpTexts[locale];
	const pages: Record<HelpTopic, HelpTexts> = { ...rest, workshop: workshop(facts) };
	const topics = Object.keys(HELP_PATHS) as HelpTopic[];
	const others = topics
		.filter((one) => one !== topic)
		.map((one) => ({
			what: pages[one].title,
			text: pages[one].description,
			href: HELP_PATHS[one]
		}));
	const page = pages[topic];
	return { ...page, sections: [...page.sections, { ...MORE_HELP[locale], terms: others }] };
}
