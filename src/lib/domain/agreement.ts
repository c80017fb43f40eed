/**
 * Agreements of helper and client on an assignment. At the table they choose what to borrow. In a
 * check-in they choose the role as well (see check-in-agreement.ts).
 */
import type { Side } from './continuum.ts';
import { BENEFIT_IDS, benefitSide, tidyBenefits } from './explanation.ts';

/** The last agreement on an assignment. */
export interface Agreement {
	/** Time of the agreement. */
	at: string;
	/** Ids of the benefits that they agreed to borrow. */
	benefits: string[];
}

/**
 * Compares the benefits that are chosen now with those that were agreed.
 * @param chosen ids of the benefits that are chosen now
 * @returns `at`: the time of the agreement, and `changed`: whether the ids chosen now differ from
 * the agreed ids; `null` if no agreed benefit can be borrowed on `side`
 */
export function agreementFor(
	agreement: Agreement | null,
	side: Side,
	chosen: readonly string[]
): { at: string; changed: boolean } | null {
	if (!agreement) return null;
	const agreed = benefitsOn(side, agreement.benefits);
	if (agreed.length === 0) return null;
	const now = new Set(benefitsOn(side, chosen));
	const changed = now.size !== agreed.length || !agreed.every((id) => now.has(id));
	return { at: agreement.at, changed };
}

/**
 * Returns the ids to store after helper and client chose what to borrow on `side`. The stored ids
 * of the other side stay.
 */
export function agreeOn(side: Side, chosen: readonly string[], stored: readonly string[]) {
	return [...stored.filter((id) => benefitSide(id) !== side), ...benefitsOn(side, chosen)];
}

/** Returns the ids that can be borrowed on one side, in the order of {@link BENEFIT_IDS}. */
export function benefitsOn(side: Side, ids: readonly string[]): string[] {
	const kept = tidyBenefits(ids);
	return BENEFIT_IDS[side].filter((id) => kept.includes(id));
}
