/**
 * Texts of participants' pages, in four languages. Those in Dutch and English are taken from the
 * texts of the app; German and French exist only here.
 */
import { type RoleCard, roleCard } from '../../domain/card.ts';
import type { SideQuestion } from '../../domain/check-in-form.ts';
import {
	type Position,
	SIDES,
	STRENGTHS,
	type Side,
	type Strength,
	placeOf,
	sideOf,
	strengthOf
} from '../../domain/continuum.ts';
import { ADDRESSES, explain, isNothing } from '../../domain/explanation.ts';
import type { Locale, ParticipantLocale } from '../../domain/locale.ts';
import { type PlaceMeanings, meaningOf } from '../../domain/participant-texts.ts';
import { de } from './de/participant.ts';
import { type EntryPageTexts, entryPageTexts } from './entry-page.ts';
import { fr } from './fr/participant.ts';
import { cardTexts, explanationTexts, sideQuestions } from './index.ts';

/** Number of benefits that a phone shows. */
const SHOWN_BENEFITS = 3;

/** Texts of the role card of a place on which nothing is borrowed yet. */
export interface ParticipantCardTexts {
	question: string;
	role: Readonly<Record<Side, RoleCard['role']>>;
	expect: string;
	not: string;
	borrowing: string;
	notChosen: string;
	places: Readonly<Record<Side, Readonly<Record<Strength, { expect: string; not: string }>>>>;
}

/** Texts in a language that only participants' pages have. */
export interface ParticipantTexts {
	entryPage: (keepDays: number) => EntryPageTexts;
	meanings: PlaceMeanings;
	sideQuestions: readonly SideQuestion[];
	card: ParticipantCardTexts;
}

interface Texts extends Omit<ParticipantTexts, 'card'> {
	/** Returns the role card of a place on a question. */
	card: (question: string, position: Position) => RoleCard;
}

/** Returns one value for each strength of each side. */
function forEachPlace<T>(value: (position: Position) => T): Record<Side, Record<Strength, T>> {
	const onSide = (side: Side) =>
		Object.fromEntries(
			STRENGTHS.map((strength) => [strength, value(placeOf(side, strength))])
		) as Record<Strength, T>;
	return Object.fromEntries(SIDES.map((side) => [side, onSide(side)])) as Record<
		Side,
		Record<Strength, T>
	>;
}

function ofApp(locale: Locale): Texts {
	const explanation = explanationTexts[locale];
	return {
		entryPage: entryPageTexts[locale],
		sideQuestions: sideQuestions[locale],
		meanings: forEachPlace((position) => {
			const { headline, role, benefits, say } = explain(explanation, position);
			const shown = benefits.filter(({ id }) => !isNothing(id)).slice(0, SHOWN_BENEFITS);
			return { headline, role, benefits: shown.map(({ text }) => text), say };
		}),
		card: (question, position) =>
			roleCard(
				{ card: cardTexts[locale], explanation },
				{ question, position, benefits: [] },
				ADDRESSES[0]
			)
	};
}

function ofParticipants({ card, ...texts }: ParticipantTexts): Texts {
	return {
		...texts,
		card: (question, position) => {
			const [side, strength] = [sideOf(position), strengthOf(position)];
			const { expect, not } = card.places[side][strength];
			return {
				position,
				side,
				strength,
				question: { label: card.question, text: question },
				role: card.role[side],
				expect: { label: card.expect, text: expect },
				not: { label: card.not, text: not },
				borrowed: { label: card.borrowing, items: [card.notChosen], chosen: false },
				say: meaningOf(texts.meanings, position).say
			};
		}
	};
}

export const participantTexts: Readonly<Record<ParticipantLocale, Texts>> = {
	nl: ofApp('nl'),
	en: ofApp('en'),
	de: ofParticipants(de),
	fr: ofParticipants(fr)
};
