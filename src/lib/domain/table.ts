/**
 * Table view: the page that helper and client look at together, so all its texts address the
 * client. The texts are on the server, per language; this module defines their structure and
 * combines them.
 */
import { type Position, type Side, sideOf } from './continuum.ts';
import {
	type Address,
	type Addressed,
	BENEFIT_IDS,
	type BenefitId,
	benefitSide,
	tidyBenefits
} from './explanation.ts';

/** Sentence in three parts, so that the word for the role can have its side's colour. */
type RoleSentence = readonly [before: string, word: string, after: string];

export interface TableTexts {
	role: Readonly<Record<Side, Readonly<Record<Address, RoleSentence>>>>;
	/** Label above the questions. */
	ask: Readonly<Record<Side, Addressed>>;
	/** Each benefit as a question to the client; the last one proposes to borrow nothing. */
	questions: { readonly [S in Side]: Readonly<Record<BenefitId<S>, Addressed>> };
}

export interface TableView {
	side: Side;
	role: RoleSentence;
	ask: string;
	questions: { id: string; text: string }[];
	/** Ids of the questions whose benefit is chosen now. */
	chosen: string[];
}

export function tableView(
	texts: TableTexts,
	position: Position,
	chosen: readonly string[],
	address: Address
): TableView {
	const side = sideOf(position);
	const wording: Readonly<Partial<Record<BenefitId, Addressed>>> = texts.questions[side];
	const questions = BENEFIT_IDS[side].flatMap((id) => {
		const text = wording[id]?.[address];
		return text ? [{ id, text }] : [];
	});
	return {
		side,
		role: texts.role[side][address],
		ask: texts.ask[side][address],
		questions,
		chosen: ofSide(side, chosen)
	};
}

/** Choice that helper and client made together. */
export interface Agreement {
	/** Time of the choice. */
	at: string;
	/** Ids of the chosen benefits. */
	benefits: string[];
}

/**
 * Agreement as it concerns one side; `null` when it was made on the other side.
 * @param chosen ids chosen now; `changed` tells whether they differ from the agreement
 */
export function agreementFor(
	agreement: Agreement | null,
	side: Side,
	chosen: readonly string[]
): { at: string; changed: boolean } | null {
	if (!agreement) return null;
	const agreed = ofSide(side, agreement.benefits);
	if (agreed.length === 0) return null;
	const now = new Set(ofSide(side, chosen));
	const changed = now.size !== agreed.length || !agreed.every((id) => now.has(id));
	return { at: agreement.at, changed };
}

/** Stored choice after one side's questions were answered; the other side's choice stays. */
export function agreeOn(side: Side, chosen: readonly string[], stored: readonly string[]) {
	return [...stored.filter((id) => benefitSide(id) !== side), ...ofSide(side, chosen)];
}

/** Valid choice among the ids of one side, in the order of {@link BENEFIT_IDS}. */
function ofSide(side: Side, ids: readonly string[]): string[] {
	const kept = tidyBenefits(ids);
	return BENEFIT_IDS[side].filter((id) => kept.includes(id));
}
