/**
 * Explanation of a position: always from one primary role, with what it can borrow from the other
 * side. The texts are on the server, per language; this module defines their structure and combines
 * them.
 */
import { type Position, type Side, type Strength, sideOf, strengthOf } from './continuum.ts';

/** Dutch form of address for the client. In other languages both forms have the same text. */
export type Address = 'u' | 'je';
export const ADDRESSES = ['u', 'je'] as const satisfies readonly Address[];

/** Maximum number of benefits in the sentence for the client. */
export const MAX_BENEFITS_SAID = 3;

/**
 * Benefits that each side can borrow from the other. An id stands for one idea at all three
 * strengths of a side; its text differs by strength. The last id of a side is the choice to borrow
 * nothing.
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

export type BenefitId<S extends Side = Side> = (typeof BENEFIT_IDS)[S][number];

/** Text for the client in both forms of address. */
export type Addressed = Readonly<Record<Address, string>>;

export interface BenefitText {
	/** For the helper: something to do that is possible next week. */
	text: string;
	/** For the client: a sentence that can follow {@link ExplanationText.say}, in any order. */
	clause: Addressed;
}

export interface ExplanationText<S extends Side = Side> {
	headline: string;
	role: string;
	benefits: Readonly<Record<BenefitId<S>, BenefitText>>;
	/** Warning to the helper: how the other role can get in the way from this place. */
	risk: string;
	/** Sentences for the client about the role alone, without benefits. */
	say: Addressed;
}

export interface ExplanationTexts {
	explanations: { readonly [S in Side]: Readonly<Record<Strength, ExplanationText<S>>> };
	/** Sentence for the client at a role switch about what ends, by the side that is left. */
	leaving: Readonly<Record<Side, Addressed>>;
}

/** Benefit in one language, strength and form of address. */
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

/** Side that can borrow a benefit; `null` for an unknown id. */
export function benefitSide(id: string): Side | null {
	if ((BENEFIT_IDS.expert as readonly string[]).includes(id)) return 'expert';
	if ((BENEFIT_IDS.facilitator as readonly string[]).includes(id)) return 'facilitator';
	return null;
}

/** Whether an id is the choice to borrow nothing, which excludes the other benefits of its side. */
export function isNothing(id: string): boolean {
	return id === 'nothing-from-process' || id === 'nothing-from-expertise';
}

/**
 * Choice after switching `id` on or off. The choice to borrow nothing and the other benefits of its
 * side exclude each other. The other side's choice stays.
 */
export function toggleBenefit(chosen: readonly string[], id: string): string[] {
	if (chosen.includes(id)) return chosen.filter((one) => one !== id);
	const side = benefitSide(id);
	const kept = chosen.filter(
		(one) => benefitSide(one) !== side || isNothing(one) === isNothing(id)
	);
	return [...kept, id];
}

/** Choice without duplicates, and without "borrow nothing" beside other benefits of its side. */
export function tidyBenefits(chosen: readonly string[]): string[] {
	return [...new Set(chosen)].filter(
		(id) =>
			!isNothing(id) ||
			!chosen.some((other) => other !== id && benefitSide(other) === benefitSide(id))
	);
}

/** Reason why a choice does not fit in the sentence for the client; `null` when it does. */
export function benefitsFault(chosen: readonly string[]): 'unknown' | 'too-many' | null {
	if (!chosen.every(isBenefitId)) return 'unknown';
	return chosen.length > MAX_BENEFITS_SAID ? 'too-many' : null;
}

/**
 * Builds the explanation of a position. Its `benefits` are all that the side can borrow; its `say`
 * includes the chosen ones among them, at most {@link MAX_BENEFITS_SAID}, in the order of
 * {@link BENEFIT_IDS}.
 */
export function explain(
	texts: ExplanationTexts,
	position: Position,
	{ chosen = [], address = 'u' }: { chosen?: readonly string[]; address?: Address } = {}
): Explanation {
	const side = sideOf(position);
	const strength = strengthOf(position);
	const text = texts.explanations[side][strength];
	const wording: Readonly<Partial<Record<BenefitId, BenefitText>>> = text.benefits;
	const benefits = BENEFIT_IDS[side].flatMap((id) => {
		const benefit = wording[id];
		return benefit ? [{ id, text: benefit.text, clause: benefit.clause[address] }] : [];
	});
	return {
		position,
		side,
		strength,
		headline: text.headline,
		role: text.role,
		benefits,
		risk: text.risk,
		say: compose(text.say[address], benefits, chosen)
	};
}

/** Chosen benefits of the position's side, in the order of {@link BENEFIT_IDS}. */
export function borrowed(
	texts: ExplanationTexts,
	position: Position,
	chosen: readonly string[]
): Benefit[] {
	const kept = tidyBenefits(chosen);
	return explain(texts, position).benefits.filter(({ id }) => kept.includes(id));
}

/** Joins the sentences about the role and about the chosen benefits. */
export function compose(
	role: string,
	benefits: readonly Benefit[],
	chosen: readonly string[]
): string {
	const kept = tidyBenefits(chosen);
	const clauses = benefits.filter(({ id }) => kept.includes(id)).slice(0, MAX_BENEFITS_SAID);
	return [role, ...clauses.map(({ clause }) => clause)].join(' ');
}

/** Joins the sentences for a role switch: what ends, then the role that begins. */
export function composeSwitch(
	texts: ExplanationTexts,
	from: Side,
	to: Pick<Explanation, 'say'>,
	address: Address
): string {
	return `${texts.leaving[from][address]} ${to.say}`;
}
