import type { Side } from '../../domain/continuum.ts';
import type { Quotation } from './conclusion.ts';
import { en } from './en/about.ts';
import { nl } from './nl/about.ts';

/** Texts of one step on the about page. The user reads the step and then tries it on a line. */
export interface StepTexts {
	heading: string;
	text: string;
	/** Invitation above the line, which says what to try. */
	invite: string;
	/** Accessible name of the line. It must be clear without the text around it. */
	label: string;
}

export interface AboutTexts {
	title: string;
	description: string;
	intro: string;
	/** Text in place of the explanation, before a position is chosen. */
	waiting: string;
	/** Title above a sentence for the client. */
	sayTitle: string;
	steps: {
		roles: StepTexts & {
			/** Text that introduces the person who asks `question`. */
			asker: string;
			question: string;
			says: Readonly<Record<Side, string>>;
		};
		/**
		 * Step about both roles: `beside` is shown for the positions next to the ridge, `away` for all
		 * others.
		 */
		both: StepTexts & { beside: string; away: string };
		collision: StepTexts & { what: Readonly<Record<Side, string>> };
		assignment: StepTexts & { legend: string; questions: readonly [string, string, string] };
		borrow: StepTexts & { legend: string };
		switch: StepTexts & { same: string; sayTitle: string };
	};
	/** Objections that others have made to the idea, each with an answer. */
	objections: {
		heading: string;
		intro: string;
		items: readonly { claim: string; answer: string }[];
	};
	credit: {
		heading: string;
		/**
		 * Sentence that contains the titles of the essay and of its series. The sentence is split
		 * at the titles, because they have their own `lang` attributes.
		 */
		source: { before: string; between: string; after: string };
		conclusion: Quotation;
		ours: string;
		door: string;
	};
}

export interface Essay {
	title: string;
	series: string;
}

/** Source of the idea. Its titles are as published, also in the other language. */
export const ESSAY: Essay = {
	title: 'Kun je expert én procesbegeleider zijn?',
	series: 'for a change'
};

export const aboutTexts: Record<'nl' | 'en', AboutTexts> = { nl, en };
