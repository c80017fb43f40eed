/**
 * Texts for looking together, in the client's words: the client's pages, and the names of the
 * places and of the expert's and the facilitator's side. The questions for the conversation are in
 * check-in-questions.ts.
 */
import type { CheckInKind } from '../../domain/check-in.ts';
import { type Side, type Strength, atEachPlace, bySide } from '../../domain/continuum.ts';
import type { Address } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { isolate } from '../../domain/isolate.ts';
import type { Labelled, Titled } from '../../domain/text-types.ts';
import { en } from './en/check-in.ts';
import { nl } from './nl/check-in.ts';

/**
 * Grammatical person of the words for a client's place.
 *
 * - `mine`: the client speaks, while choosing alone ("mijn")
 * - `u`, `je`: the words address the client, from the reveal on ("uw", "je")
 * - `theirs`: the words are about the client, on the helper's page ("een eigen")
 */
export type Voice = 'mine' | Address | 'theirs';
export const VOICES = ['mine', 'u', 'je', 'theirs'] as const satisfies readonly Voice[];

export interface ClientFacts {
	kind: CheckInKind;
	address: Address;
	/** Name with which the helper signs the request. */
	name: string;
	/** Address or number at which the client can reach the helper. */
	contact: string | null;
	/** Name by which the helper calls this client, such as "opdrachtgever". */
	label: string;
	/** Day on which the link expires, in words. */
	until: string;
	/** Days from the reveal until the client's place is erased. */
	markDays: number;
	/** Name and contact of the server's operator; `null` where the settings have none. */
	operator: string | null;
	/** Days for which a backup is kept; `null` where the settings do not say. */
	backupDays: number | null;
}

/** Texts on the button with which one side is chosen. */
export interface Pole {
	title: string;
	/** Work that helper and client do, or did, on this side. */
	line: string;
}

/** Words for the sides and strengths, from which the name of each place is made. */
export interface PlaceTexts {
	poles: Readonly<Record<Side, Readonly<Record<Voice, string>>>>;
	/** Work that helper and client do on each side. */
	lines: Readonly<
		Record<CheckInKind, Readonly<Record<Side, (name: string) => Readonly<Record<Voice, string>>>>>
	>;
	strengths: Readonly<Record<Strength, string>>;
}

/** All texts of a client's pages, for one check-in, form of address and language. */
export interface ClientTexts {
	introduction: {
		/** Text after the helper's name. The name begins the sentence and is styled differently. */
		asks: string;
		forWhom: string;
		/** Text below the client question. */
		lead: string;
		facts: readonly Labelled[];
		/** Sentence that says how to reach the helper; `null` where the helper gave no contact. */
		contact: string | null;
		choose: string;
	};
	place: {
		/** Text below the client question and above the line. */
		ask: string;
		lineLabel: string;
		invite: string;
		unplaced: string;
		/** Text while the thumb is held in the middle. */
		whichSide: string;
		/** Error when the client saves before choosing a side. */
		chooseFirst: string;
		/** Error when the client saves after choosing a side and before a strength. */
		strengthFirst: string;
		others: {
			title: string;
			unknown: Labelled;
			talk: Labelled;
			skip: Labelled;
			/** Text that says what the helper sees if the client chooses `talk` or `skip`. */
			seen: string;
		};
	};
	kept: {
		/** Text after the client chose a place or "undecided". */
		answered: Titled;
		/** Text after the client chose to give no place, by the button `talk` or `skip`. */
		declined: Titled;
		sameBrowser: string;
		together: Titled;
	};
	/** Warnings about the browser, on the first page and on the page of a saved answer. */
	browser: { inApp: string; privateWindow: string };
	/**
	 * Texts about being ready to look. The places are revealed once helper and client are both
	 * ready.
	 */
	keys: { yours: string; theirs: string; withdrawn: string; lapsed: string };
	/** Texts on the helper's device while the client holds it. */
	handed: {
		introduction: string;
		/**
		 * Text in place of the facts about storing and erasing, because the helper's device keeps
		 * no cookie of the client.
		 */
		stored: string;
		erase: string;
		done: Titled;
		/** Text after the client declined, by the button `talk` or `skip`. */
		declined: Titled;
		look: string;
	};
	erase: { title: string; beforeReveal: string; afterReveal: string };
	erased: { title: string; beforeReveal: string; afterReveal: string; backups: string };
	expired: Titled;
	look: {
		/** Accessible name of the picture. */
		label: string;
		/** Text above each question, which says who speaks first. */
		first: string;
		/** Name of the client in the picture, and the letter in the client's mark. */
		client: { label: string; letter: string };
		/** Name of the place where the helper expected the client, which is drawn as a dotted ring. */
		guess: string;
		/**
		 * Rest of a sentence about an undecided person. It begins with "U", "Jij" or the helper's name.
		 */
		undecided: string;
		/** Text after the last question. */
		last: string;
	};
}

/**
 * Texts for somebody whose link does not work. The helper's name and the form of address are
 * unknown then, so no text needs them.
 */
export interface LinkTexts {
	/**
	 * Texts of a field in which the whole link can be pasted. The field is shown without
	 * JavaScript, or when part of the address is missing.
	 */
	paste: Titled & { label: string; hint: string };
	invalid: Titled;
	taken: Titled;
	expired: Titled;
	renewed: Titled;
	gone: Titled;
	/** Text for a helper who opened the link of their own client. */
	own: Titled;
}

export interface CheckInTexts {
	places: PlaceTexts;
	client: (of: ClientFacts) => ClientTexts;
	link: LinkTexts;
}

export const checkInTexts: Record<Locale, CheckInTexts> = { nl, en };

/**
 * Returns the texts of one client's pages. Puts the names and contacts that people typed between
 * Unicode isolates.
 */
export function clientTexts(locale: Locale, of: ClientFacts): ClientTexts {
	return checkInTexts[locale].client({
		...of,
		name: isolate(of.name),
		label: isolate(of.label),
		contact: of.contact === null ? null : isolate(of.contact),
		operator: of.operator === null ? null : isolate(of.operator)
	});
}

/**
 * Returns the texts on the two buttons with which the expert's or the facilitator's side is chosen.
 */
export function polesFor(
	locale: Locale,
	kind: CheckInKind,
	voice: Voice,
	name: string
): Record<Side, Pole> {
	const { poles, lines } = checkInTexts[locale].places;
	return bySide((side) => ({
		title: poles[side][voice],
		line: lines[kind][side](isolate(name))[voice]
	}));
}

/**
 * Returns a place in words, such as "duidelijk hulp bij mijn eigen antwoord", to be shown below a
 * name.
 */
export function placeSaid(locale: Locale, side: Side, strength: Strength, voice: Voice): string {
	const { poles, strengths } = checkInTexts[locale].places;
	return `${strengths[strength]} ${poles[side][voice]}`.toLowerCase();
}

/**
 * Returns all six places in words, each with a capital, such as "Duidelijk hulp bij mijn eigen
 * antwoord".
 */
export function stateLines(locale: Locale, voice: Voice): Record<Side, Record<Strength, string>> {
	const line = (side: Side, strength: Strength) => {
		const said = placeSaid(locale, side, strength, voice);
		return said.charAt(0).toUpperCase() + said.slice(1);
	};
	return atEachPlace(line);
}
