/**
 * Texts for a client whom a team asks to look together with several of its members: what the link is
 * about, and the list of the questions. The texts of each question are those of check-in.ts.
 */
import type { ClientState } from '../../domain/check-in.ts';
import type { Address } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Labelled, Titled } from '../../domain/text-types.ts';
import { isolate } from '../../domain/isolate.ts';
import { en } from './en/client-request.ts';
import { nl } from './nl/client-request.ts';

export interface RequestFacts {
	address: Address;
	/** Name of the member who sent the link. */
	askedBy: string;
	/** Names of the members who joined. */
	names: readonly string[];
	label: string;
	/** Day on which the link expires, in words. */
	until: string;
	/** Days from looking together until the client's place is erased. */
	markDays: number;
	operator: string | null;
	backupDays: number | null;
}

/** State of a question in the list; `elsewhere` was answered in another browser. */
export type QuestionState = ClientState | 'elsewhere' | 'open';

export interface RequestTexts {
	introduction: {
		asks: string;
		forWhom: string;
		lead: string;
		facts: readonly Labelled[];
		contact: null;
		choose: string;
	};
	/** Text above a question. */
	step: (at: number, of: number, name: string) => string;
	/** Link from a question to the list. */
	all: string;
	/** Text below the list's heading. */
	lead: string;
	/** Title of a question in the list. */
	about: (name: string) => string;
	states: Record<QuestionState, (name: string) => string>;
	/** Names of the links from the list to a question. */
	go: { place: string; view: string };
	/** Text while other members may still join. */
	more: string;
	/** Text while nobody has joined. */
	nobody: Titled;
	over: Titled;
}

const texts: Record<Locale, (of: RequestFacts) => RequestTexts> = { nl, en };

/** Returns the texts. Puts the names that people typed between Unicode isolates. */
export function requestTexts(locale: Locale, of: RequestFacts): RequestTexts {
	return texts[locale]({
		...of,
		askedBy: isolate(of.askedBy),
		names: of.names.map((name) => isolate(name)),
		label: isolate(of.label),
		operator: of.operator === null ? null : isolate(of.operator)
	});
}

/** Text for a member of the team who opened the client's link, whose form of address is unknown. */
export const ownRequest: Record<Locale, Titled> = {
	nl: {
		title: 'Deze link is voor de cliënt',
		text: 'Je bent hier ingelogd als lid van het team dat dit vraagt, dus antwoorden kan hier niet. Wie de link maakte, stuurt hem naar de cliënt.'
	},
	en: {
		title: 'This link is for the client',
		text: 'You are signed in here as a member of the team that asks this, so you cannot answer here. Whoever made the link sends it to the client.'
	}
};

/**
 * Text for a client whose link led to a request that is gone: withdrawn, or deleted with its
 * assignment. The answers are not, since they belong to each member's own check-in.
 */
export const goneRequest: Record<Locale, Titled> = {
	nl: {
		title: 'Deze vraag is afgesloten',
		text: 'Hier kan niet meer worden geantwoord. Wat al over iemand geantwoord was, staat nog bij diegene, en die kan het wissen. Hoe het verdergaat, weet de afzender van de link.'
	},
	en: {
		title: 'This has been closed',
		text: 'Nobody can answer here any more. What was answered about somebody is still with that person, who can erase it. Whoever sent the link knows what happens next.'
	}
};
