/**
 * Texts that helper and client read while agreeing on a role. They address the client, and are the
 * same on both screens.
 */
import type { Position, Side } from './continuum.ts';
import type { Titled } from './text-types.ts';

/** A proposal or an agreement in words. */
export interface SaidAgreement {
	version: number;
	position: Position;
	/** Heading, such as "Afgesproken op 12 december". */
	heading: string;
	/** Caption of the place that helper and client chose together. */
	together: string;
	/** Name of the place, such as "Duidelijk hulp bij uw eigen antwoord". */
	place: string;
	/** Work that helper and client do at that place. */
	work: string;
	poles: Readonly<Record<Side, { title: string }>>;
	/** Text above the {@link items}. */
	brings: string;
	/** One sentence for each benefit that is borrowed. */
	items: readonly string[];
	/** Sentence with the day on which helper and client look again; `null` without such a day. */
	lookAgain: string | null;
}

/** Texts of the pages on which an agreement is made, read and withdrawn. */
export interface AgreementTexts {
	/** Texts of the screen on which helper and client choose together. */
	choosing: {
		title: string;
		/** Accessible name of the line on which they choose a place. */
		line: string;
		invite: string;
		unplaced: string;
		whichSide: string;
		/** Error when the form was sent without a place. */
		chooseFirst: string;
		/** Text above the clients who have to say yes, shown if there are several. */
		who: string;
		when: string;
		whenHint: string;
		propose: string;
		/** Text below the button: the client can say yes here or on a phone. */
		next: string;
		back: string;
	};
	/** Text above the buttons that answer a proposal. */
	ask: Titled;
	/**
	 * Text that replaces {@link ask} on the helper's screen, for a client who answers on a phone.
	 */
	onPhone: string;
	yes: string;
	notYet: string;
	/** Text for a client who has said yes, while other clients have not. */
	saidYes: string;
	saidNotYet: string;
	/** Label for changing the proposal or, after an agreement, for proposing something else. */
	change: string;
	/** Words for taking back a proposal that is not agreed yet. */
	takeBack: { summary: string; what: string; sure: string };
	/** Link to the calendar file of the day on which they look again. */
	calendar: string;
	/** Link to the role card of the agreement, which can be printed or saved. */
	copy: string;
	withdraw: { summary: string; what: string; sure: string };
	withdrawn: Titled;
	/** Text for a client to whom the helper has told a later change of role. */
	changed: Titled;
	doubt: { ask: string; what: string; asked: string };
}
