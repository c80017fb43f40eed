import type { Side } from '../../domain/continuum.ts';
import { en } from './en/about.ts';
import { nl } from './nl/about.ts';

/** Texts of one step on the about page: the reader reads it and then tries it on a line. */
export interface StepTexts {
	heading: string;
	text: string;
	/** Invitation above the line: says what to try. */
	invite: string;
	/** Accessible name of the line, understandable without the text around it. */
	label: string;
}

export interface AboutTexts {
	title: string;
	description: string;
	intro: string;
	/** Placeholder for the explanation before a position is chosen. */
	waiting: string;
	/** Title above a sentence for the client. */
	sayTitle: string;
	steps: {
		roles: StepTexts & {
			/** Introduction of the person who asks `question`. */
			asker: string;
			question: string;
			says: Readonly<Record<Side, string>>;
		};
		/** `beside` is shown for the positions next to the ridge, `away` for all others. */
		both: StepTexts & { beside: string; away: string };
		collision: StepTexts & { what: Readonly<Record<Side, string>> };
		assignment: StepTexts & { legend: string; questions: readonly [string, string, string] };
		borrow: StepTexts & { legend: string };
		switch: StepTexts & { same: string; sayTitle: string };
	};
	credit: {
		heading: string;
		/** Parts around the essay's title and its series, which carry their own `lang` attributes. */
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

/** Source of the idea; its titles stay as published, in every language. */
export const ESSAY: Essay = {
	title: 'Kun je expert én procesbegeleider zijn?',
	series: 'for a change'
};

export const aboutTexts: Record<'nl' | 'en', AboutTexts> = { nl, en };
