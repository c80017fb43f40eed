/**
 * Explanation of a position. It speaks from one primary role, with the benefits that this role can
 * borrow from the other. The texts are in lib/server/texts, per language, and in the scripts of a
 * few pages (src/tasks/explanation-texts.js). This module defines their structure and combines them.
 */
import { type Position, type Side, type Strength, sideOf, strengthOf } from './continuum.ts';

/** Dutch form of address for the client. In other languages both forms have the same text. */
export type Address = 'u' | 'je';
export const ADDRESSES = ['u', 'je'] as const satisfies readonly Address[];

/** Maximum number of benefits in one request for the sentence to the client. */
export const MAX_BENEFITS_ASKED = 3;

/** Maximum number of benefits in the sentence to the client, who would not remember more. */
export const MAX_BENEFITS_SAID = 2;

/**
 * Maximum number of benefits in the text that is said at a role switch. That text must also say
 * which role ends, so it has room for fewer benefits than the usual text.
 */
export const MAX_BENEFITS_AT_SWITCH = 1;

/**
 * Benefits that each side can borrow from the other. An id stands for one idea at all three
 * strengths of a side, but its text differs by strength. The last id of a side is the choice to
 * borrow nothing.
 */
export const BENEFIT_IDS = {
	expert: [
		'criteria-of-users',
		'draft-halfway',
		'tried-before',
		'client-picks-start',
		'retold-by-them',
		'nothing-from-process'
	],
	facilitator: [
		'facts-on-the-table',
		'example-elsewhere',
		'boundaries-of-the-possible',
		'outside-view-at-the-end',
		'method-explained',
		'nothing-from-expertise'
	]
} as const satisfies Record<Side, readonly string[]>;

/**
 * Order in which benefits are said to the client: as they come up in the helper's work, from its
 * start to its end. Pages show benefits in the order of {@link BENEFIT_IDS}.
 */
const SAID_ORDER = {
	expert: [
		'tried-before',
		'criteria-of-users',
		'client-picks-start',
		'draft-halfway',
		'retold-by-them',
		'nothing-from-process'
	],
	facilitator: [
		'method-explained',
		'boundaries-of-the-possible',
		'facts-on-the-table',
		'example-elsewhere',
		'outside-view-at-the-end',
		'nothing-from-expertise'
	]
} as const satisfies { [S in Side]: readonly BenefitId<S>[] };

export type BenefitId<S extends Side = Side> = (typeof BENEFIT_IDS)[S][number];

/** Text for the client in both forms of address. */
export type Addressed = Readonly<Record<Address, string>>;

export interface BenefitText {
	/** Advice to the helper: something to do that is possible next week. */
	text: string;
	/**
	 * Sentence to the client about the benefit, of at most 13 words. It can come directly after
	 * {@link ExplanationText.say}, and before or after the sentence of any other benefit.
	 */
	clause: Addressed;
}

export interface ExplanationText<S extends Side = Side> {
	headline: string;
	role: string;
	benefits: Readonly<Record<BenefitId<S>, BenefitText>>;
	/** Warning to the helper: how borrowing from the other role can go wrong at this position. */
	risk: string;
	/**
	 * Sentence to the client about the role, said before the benefits. No sentence about a benefit
	 * may contradict it.
	 */
	say: Addressed;
	/** End of what is said to the client, after the benefits. The last sentence is a question. */
	ask: Addressed;
}

export interface ExplanationTexts {
	explanations: { readonly [S in Side]: Readonly<Record<Strength, ExplanationText<S>>> };
	/**
	 * Start of what is said at a role switch: what ends, and that the helper proposes another role.
	 */
	leaving: Readonly<Record<Side, Addressed>>;
	/** Question that ends what is said at a role switch. */
	consent: Addressed;
}

/** Benefit as text: in one language, for one strength, in one form of address. */
export interface Benefit {
	id: string;
	text: string;
	clause: string;
}

export interface Explanation {
	position: Position;
	side: Side;
	strength: Strength;
	headline: string;
	role: string;
	benefits: Benefit[];
	risk: string;
	say: string;
}

export function isBenefitId(id: string): id is BenefitId {
	return benefitSide(id) !== null;
}

/** Returns the side that can borrow a benefit; `null` for an unknown id. */
export function benefitSide(id: string): Side | null {
	if ((BENEFIT_IDS.expert as readonly string[]).includes(id)) return 'expert';
	if ((BENEFIT_IDS.facilitator as readonly string[]).includes(id)) return 'facilitator';
	return null;
}

/** Whether an id is the choice to borrow nothing, which excludes all other benefits of its side. */
export function isNothing(id: string): boolean {
	return id === 'nothing-from-process' || id === 'nothing-from-expertise';
}

/**
 * Returns the chosen benefits after switching `id` on or off. "Borrow nothing" and the other
 * benefits of its side exclude each other. The benefits chosen for the other side stay.
 */
export function toggleBenefit(chosen: readonly string[], id: string): string[] {
	if (chosen.includes(id)) return chosen.filter((one) => one !== id);
	const side = benefitSide(id);
	const kept = chosen.filter(
		(one) => benefitSide(one) !== side || isNothing(one) === isNothing(id)
	);
	return [...kept, id];
}

/**
 * Returns the chosen benefits without duplicates. "Borrow nothing" is removed as well, if another
 * benefit of its side is chosen.
 */
export function tidyBenefits(chosen: readonly string[]): string[] {
	return [...new Set(chosen)].filter(
		(id) =>
			!isNothing(id) ||
			!chosen.some((other) => other !== id && benefitSide(other) === benefitSide(id))
	);
}

/** Returns the reason why no sentence can be requested for these benefits; `null` if one can. */
export function benefitsFault(chosen: readonly string[]): 'unknown' | 'too-many' | null {
	if (!chosen.every(isBenefitId)) return 'unknown';
	return chosen.length > MAX_BENEFITS_ASKED ? 'too-many' : null;
}

/**
 * Builds the explanation of a position. Its `benefits` are all benefits that the side can borrow.
 * Its `say` names only the benefits that were chosen first, at most {@link MAX_BENEFITS_SAID}, in
 * the order of the helper's work, and ends with a question.
 */
export function explain(
	texts: ExplanationTexts,
	position: Position,
	{ chosen = [], address = 'u' }: { chosen?: readonly string[]; address?: Address } = {}
): Explanation {
	const side = sideOf(position);
	const strength = strengthOf(position);
	const text = texts.explanations[side][strength];
	const benefits = benefitsAt(texts, position, address);
	const clauses = saidOf(side, benefits, chosen, MAX_BENEFITS_SAID);
	return {
		position,
		side,
		strength,
		headline: text.headline,
		role: text.role,
		benefits,
		risk: text.risk,
		say: [text.say[address], ...clauses, text.ask[address]].join(' ')
	};
}

/** Returns the chosen benefits of the position's side, in the order of {@link BENEFIT_IDS}. */
export function borrowed(
	texts: ExplanationTexts,
	position: Position,
	chosen: readonly string[]
): Benefit[] {
	const kept = tidyBenefits(chosen);
	return explain(texts, position).benefits.filter(({ id }) => kept.includes(id));
}

/**
 * Composes what the helper says to the client at a role switch: that the former role ends, what the
 * new role is, the first chosen benefit, and the question whether the client agrees.
 */
export function composeSwitch(
	texts: ExplanationTexts,
	from: Side,
	to: Position,
	{ chosen, address }: { chosen: readonly string[]; address: Address }
): string {
	const side = sideOf(to);
	const { say } = texts.explanations[side][strengthOf(to)];
	const clauses = saidOf(side, benefitsAt(texts, to, address), chosen, MAX_BENEFITS_AT_SWITCH);
	return [texts.leaving[from][address], say[address], ...clauses, texts.consent[address]].join(' ');
}

/** Returns all benefits that can be borrowed at a position, in the order of {@link BENEFIT_IDS}. */
function benefitsAt(texts: ExplanationTexts, position: Position, address: Address): Benefit[] {
	const side = sideOf(position);
	const wording: Readonly<Partial<Record<BenefitId, BenefitText>>> =
		texts.explanations[side][strengthOf(position)].benefits;
	return BENEFIT_IDS[side].flatMap((id) => {
		const benefit = wording[id];
		return benefit ? [{ id, text: benefit.text, clause: benefit.clause[address] }] : [];
	});
}

/**
 * Returns the sentences about the first `max` chosen benefits of a side, in the order of
 * {@link SAID_ORDER}.
 */
function saidOf(
	side: Side,
	benefits: readonly Benefit[],
	chosen: readonly string[],
	max: number
): string[] {
	const first = tidyBenefits(chosen)
		.filter((id) => benefitSide(id) === side)
		.slice(0, max);
	return SAID_ORDER[side]
		.filter((id) => first.includes(id))
		.flatMap((id) => benefits.find((one) => one.id === id)?.clause ?? []);
}
