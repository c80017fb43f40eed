/**
 * The role card: what the client may read about the role of the helper, in the helper's own voice.
 * The words live on the server, per language; this is their shape and how they combine.
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

export interface CardPlaceTexts<S extends Side = Side> {
	expect: Addressed;
	not: Addressed;
	/** What is borrowed, each as one sentence that repeats nothing of the sentence for the client. */
	borrowed: Readonly<Record<BenefitId<S>, Addressed>>;
}

export interface CardTexts {
	/** Above the client's question. */
	question: string;
	/** The role's own word stands in the middle, so that it can have its side's colour. */
	role: Readonly<Record<Side, readonly [before: string, word: string, after: string]>>;
	expect: Addressed;
	not: string;
	/** By the side that borrows. */
	borrowing: Readonly<Record<Side, string>>;
	/** Nothing was chosen to borrow, not even nothing. */
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
	/** Never empty: where nothing was chosen, that is said. */
	borrowed: { label: string; items: string[]; chosen: boolean };
	say: string;
}

/** The card for a position. Of `chosen`, only what this side can borrow is named. */
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
		not: { label: card.not, text: not[address] },
		borrowed: {
			label: card.borrowing[side],
			items: items.length > 0 ? items : [card.notChosen],
			chosen: items.length > 0
		},
		say
	};
}
