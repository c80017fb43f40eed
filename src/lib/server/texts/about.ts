import type { Side } from '../../domain/continuum.ts';
import { en } from './en/about.ts';
import { nl } from './nl/about.ts';

/** One step of the page on the idea: read, then tried on a line. */
export interface StepTexts {
	heading: string;
	text: string;
	/** What to try; stands above the line. */
	invite: string;
	/** The line's own name, for who cannot see what stands around it. */
	label: string;
}

export interface AboutTexts {
	title: string;
	description: string;
	intro: string;
	/** Stands where the answer will be, while nothing is placed. */
	waiting: string;
	/** Above words for the client. */
	sayTitle: string;
	steps: {
		roles: StepTexts & {
			/** Who asks, and what. */
			asker: string;
			question: string;
			says: Readonly<Record<Side, string>>;
		};
		/** `beside` is said next to the ridge, `away` everywhere else. */
		both: StepTexts & { beside: string; away: string };
		collision: StepTexts & { what: Readonly<Record<Side, string>> };
		assignment: StepTexts & { legend: string; questions: readonly [string, string, string] };
		borrow: StepTexts & { legend: string };
		switch: StepTexts & { same: string; sayTitle: string };
	};
	credit: {
		heading: string;
		/** Around the essay's title and the name of its series, which have languages of their own. */
		source: { before: string; between: string; after: string };
		conclusion: string;
		ours: string;
		door: string;
	};
}

export interface Essay {
	title: string;
	series: string;
}

/** As it was published; not translated. */
export const ESSAY: Essay = {
	title: 'Kun je expert én procesbegeleider zijn?',
	series: 'for a change'
};

export const aboutTexts: Record<'nl' | 'en', AboutTexts> = { nl, en };
