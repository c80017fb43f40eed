/**
 * Role card: a page for the client about the helper's role, as if the helper speaks. The texts are
 * on the server, per language. This module defines their structure and combines them.
 */
import { type Position, type Side, type Strength } from './continuum.ts';
import {
	type Address,
	type Addressed,
	type BenefitId,
	type ExplanationTexts,
	explain,
	tidyBenefits
} from './explanation.ts';

/** Texts for one side and strength. */
export interface CardPlaceTexts<S extends Side = Side> {
	/** Sentence about what the client can expect. */
	expect: Addressed;
	/** Sentence about what the client cannot expect. */
	not: Addressed;
	/** One sentence per benefit. None of them repeats anything of {@link RoleCard.say}. */
	borrowed: Readonly<Record<BenefitId<S>, Addressed>>;
}

export interface CardTexts {
	/** Label above the client's question. */
	question: string;
	/** Sentence in three parts, so that the word for the role can have its side's colour. */
	role: Readonly<Record<Side, readonly [before: string, word: string, after: string]>>;
	/** Labels above the sentences `expect` and `not` of {@link CardPlaceTexts}. */
	expect: Addressed;
	not: Addressed;
	/**
	 * Label above the borrowed benefits. It does not name the other role, because the client would
	 * then look for a second person.
	 */
	borrowing: string;
	/**
	 * Sentence shown before the helper has decided what to borrow: neither a benefit nor "borrow
	 * nothing" is chosen.
	 */
	notChosen: string;
	places: { readonly [S in Side]: Readonly<Record<Strength, CardPlaceTexts<S>>> };
}

export interface RoleCard {
	position: Position;
	side: Side;
	strength: Strength;
	question: { label: string; text: string };
	role: readonly [before: string, word: string, after: string];
	expect: { label: string; text: string };
	not: { label: string; text: string };
	/**
	 * `items` is never empty. While nothing is decided (`chosen: false`), its only item is {@link
	 * CardTexts.notChosen}.
	 */
	borrowed: { label: string; items: string[]; chosen: boolean };
	/** Sentence for the client. */
	say: string;
}

/** Builds the card for a position. Benefits of the other side are left out. */
export function roleCard(
	texts: { card: CardTexts; explanation: ExplanationTexts },
	assignment: { question: string; position: Position; benefits: readonly string[] },
	address: Address
): RoleCard {
	const { card } = texts;
	const { position, benefits: chosen } = assignment;
	const { side, strength, benefits, say } = explain(texts.explanation, position, {
		chosen,
		address
	});
	const { expect, not, borrowed } = card.places[side][strength];
	const wording: Readonly<Partial<Record<string, Addressed>>> = borrowed;
	const kept = tidyBenefits(chosen);
	const items = benefits.flatMap(({ id }) => (kept.includes(id) && wording[id]?.[address]) || []);
	return {
		position,
		side,
		strength,
		question: { label: card.question, text: assignment.question },
		role: card.role[side],
		expect: { label: card.expect[address], text: expect[address] },
		not: { label: card.not[address], text: not[address] },
		borrowed: {
			label: card.borrowing,
			items: items.length > 0 ? items : [card.notChosen],
			chosen: items.length > 0
		},
		say
	};
}
