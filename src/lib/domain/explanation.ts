/**
 * What is said about a position: always from one primary role, with what comes from the other side.
 * The words themselves live on the server, per language; this is their shape and how they combine.
 */
import { type Position, type Side, type Strength, sideOf, strengthOf } from './continuum.ts';

/** How the client is spoken to. Languages without the difference give both the same words. */
export type Address = 'u' | 'je';
export const ADDRESSES = ['u', 'je'] as const satisfies readonly Address[];

/** How many chosen things the sentence for the client can carry. */
export const MAX_BENEFITS_SAID = 3;

/**
 * What a side can borrow from the other. An id stands for one idea on all three strengths of a
 * side; the wording, and what one does, differs by strength. `…-nothing` is a choice like the others.
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

/** Words for the client, in both ways of address. */
export type Addressed = Readonly<Record<Address, string>>;

export interface BenefitText {
	/** For the helper: what to do, something one can do next week. */
	text: string;
	/** For the client: a sentence that can follow the role's, in any order with the others. */
	clause: Addressed;
}

export interface ExplanationText<S extends Side = Side> {
	headline: string;
	role: string;
	benefits: Readonly<Record<BenefitId<S>, BenefitText>>;
	risk: string;
	/** The role's own sentence(s) for the client, without anything borrowed. */
	say: Addressed;
}

export interface ExplanationTexts {
	explanations: { readonly [S in Side]: Readonly<Record<Strength, ExplanationText<S>>> };
	/** Said to the client at a role switch: what ended, by the side one leaves. */
	leaving: Readonly<Record<Side, Addressed>>;
}

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

/** The side that can borrow this; `null` for an id that does not exist. */
export function benefitSide(id: string): Side | null {
	if ((BENEFIT_IDS.expert as readonly string[]).includes(id)) return 'expert';
	if ((BENEFIT_IDS.facilitator as readonly string[]).includes(id)) return 'facilitator';
	return null;
}

/** Whether an id is the choice to borrow nothing, which goes with no other of its side. */
export function isNothing(id: string): boolean {
	return id === 'nothing-from-process' || id === 'nothing-from-expertise';
}

/**
 * What is chosen after `id` was switched on or off: nothing excludes the others of its side, and
 * the others exclude it. What was chosen for the other side stays.
 */
export function toggleBenefit(chosen: readonly string[], id: string): string[] {
	if (chosen.includes(id)) return chosen.filter((one) => one !== id);
	const side = benefitSide(id);
	const kept = chosen.filter(
		(one) => benefitSide(one) !== side || isNothing(one) === isNothing(id)
	);
	return [...kept, id];
}

/** The same choice, each id once, and nothing-at-all kept only where it stands alone on its side. */
export function tidyBenefits(chosen: readonly string[]): string[] {
	return [...new Set(chosen)].filter(
		(id) =>
			!isNothing(id) ||
			!chosen.some((other) => other !== id && benefitSide(other) === benefitSide(id))
	);
}

/** Why a choice cannot be said in one breath; `null` when it can. */
export function benefitsFault(chosen: readonly string[]): 'unknown' | 'too-many' | null {
	if (!chosen.every(isBenefitId)) return 'unknown';
	return chosen.length > MAX_BENEFITS_SAID ? 'too-many' : null;
}

/**
 * The explanation of a position. Of `chosen`, only what this side can borrow is said, and no more
 * than {@link MAX_BENEFITS_SAID}, in the order in which the texts stand.
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

/** Of `chosen`, what is borrowed at a position, in the order in which the texts stand. */
export function borrowed(
	texts: ExplanationTexts,
	position: Position,
	chosen: readonly string[]
): Benefit[] {
	const kept = tidyBenefits(chosen);
	return explain(texts, position).benefits.filter(({ id }) => kept.includes(id));
}

/** The role's sentence with what is borrowed behind it; nothing is said only where it stands alone. */
export function compose(
	role: string,
	benefits: readonly Benefit[],
	chosen: readonly string[]
): string {
	const kept = tidyBenefits(chosen);
	const clauses = benefits.filter(({ id }) => kept.includes(id)).slice(0, MAX_BENEFITS_SAID);
	return [role, ...clauses.map(({ clause }) => clause)].join(' ');
}

/** What to say at a role switch: what ends, then the role that begins. */
export function composeSwitch(
	texts: ExplanationTexts,
	from: Side,
	to: Pick<Explanation, 'say'>,
	address: Address
): string {
	return `${texts.leaving[from][address]} ${to.say}`;
}
