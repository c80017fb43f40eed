/** Contents of the form in which a helper asks clients to place as well. */
import type { CheckInKind } from './check-in.ts';
import type { Side, Strength } from './continuum.ts';
import type { Address } from './explanation.ts';
import type { Locale } from './locale.ts';

/** Question that helps to choose a side before a placement. No answer is recorded. */
export interface SideQuestion {
	question: string;
	/** Answer that points to the expert's side. */
	towardsExpert: string;
	/** Answer that points to the facilitator's side. */
	towardsFacilitator: string;
}

/** Texts of the client's first page. */
export interface IntroductionTexts {
	asks: string;
	forWhom: string;
	lead: string;
	facts: readonly { label: string; text: string }[];
	contact: string | null;
	/** Text of the button. */
	choose: string;
}

/** Texts of the client's first page with placeholders such as `{name}`. */
export type IntroductionPreviews = Record<
	Locale,
	Record<Address, Record<CheckInKind, IntroductionTexts>>
>;

export interface CheckInFormPage {
	/** Values that the helper filled in last time. */
	signed: { helperName: string; contact: string; address: Address };
	/** The six places in words. */
	places: Record<Side, Record<Strength, string>>;
	sideQuestions: readonly SideQuestion[];
	previews: IntroductionPreviews;
	/** Maximum lengths of the texts. */
	max: { question: number; helperName: number; contact: number; label: number };
}

/** Returns a text with the client question in its gap. */
export const withQuestion = (template: string, question: string): string =>
	template.replace('{question}', () => question);
