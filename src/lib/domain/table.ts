/**
 * Table view: the page that helper and client read together, so all its texts address the client.
 * The texts are on the server, per language. This module defines their structure and combines them.
 */
import { type Position, type Side, type Strength, sideOf, strengthOf } from './continuum.ts';
import { type Address, type Addressed, BENEFIT_IDS, type BenefitId } from './explanation.ts';
import { benefitsOn } from './agreement.ts';

/** Sentence in three parts, so that the word for the role can have its side's colour. */
type RoleSentence = readonly [before: string, word: string, after: string];

export interface TableTexts {
	role: Readonly<Record<Side, Readonly<Record<Address, RoleSentence>>>>;
	/** Label above the questions to the client. */
	ask: Readonly<Record<Side, Addressed>>;
	/**
	 * Each benefit as a question to the client. A benefit to which the client says yes is named in
	 * the sentence to the client and on the role card. One of the benefit ids stands for borrowing
	 * nothing; its question comes last.
	 */
	questions: {
		readonly [S in Side]: Readonly<Record<Strength, Readonly<Record<BenefitId<S>, Addressed>>>>;
	};
}

export interface TableView {
	side: Side;
	role: RoleSentence;
	ask: string;
	questions: { id: string; text: string }[];
	/** Ids of the benefits that are chosen now. */
	chosen: string[];
}

export function tableView(
	texts: TableTexts,
	position: Position,
	chosen: readonly string[],
	address: Address
): TableView {
	const side = sideOf(position);
	const wording: Readonly<Partial<Record<BenefitId, Addressed>>> =
		texts.questions[side][strengthOf(position)];
	const questions = BENEFIT_IDS[side].flatMap((id) => {
		const text = wording[id]?.[address];
		return text ? [{ id, text }] : [];
	});
	return {
		side,
		role: texts.role[side][address],
		ask: texts.ask[side][address],
		questions,
		chosen: benefitsOn(side, chosen)
	};
}
