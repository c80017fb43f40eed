/**
 * At the table: what helper and client look at together, so every word is for the client. The words
 * live on the server, per language; this is their shape and how they combine.
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

/** The role's own word stands in the middle, so that it can have its side's colour. */
type RoleSentence = readonly [before: string, word: string, after: string];

export interface TableTexts {
	role: Readonly<Record<Side, Readonly<Record<Address, RoleSentence>>>>;
	/** Above the questions. */
	ask: Readonly<Record<Side, Addressed>>;
	/** What could be borrowed, each as a question to the client; the last one asks for nothing. */
	questions: { readonly [S in Side]: Readonly<Record<BenefitId<S>, Addressed>> };
}

export interface TableView {
	side: Side;
	role: RoleSentence;
	ask: string;
	questions: { id: string; text: string }[];
	/** Of these, what is chosen now. */
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

/** What was chosen together, and when. */
export interface Agreement {
	at: string;
	benefits: string[];
}

/** An agreement as seen from one side; `null` where it was about the other one. */
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

/** What is borrowed after a side's questions were answered; what the other side chose stays. */
export function agreeOn(side: Side, chosen: readonly string[], stored: readonly string[]) {
	return [...stored.filter((id) => benefitSide(id) !== side), ...ofSide(side, chosen)];
}

/** In the order in which the texts stand. */
function ofSide(side: Side, ids: readonly string[]): string[] {
	const kept = tidyBenefits(ids);
	return BENEFIT_IDS[side].filter((id) => kept.includes(id));
}
