/**
 * Questions for an intervision about the case of one member. They help this member to think, and
 * tell nobody what to do. They depend on how the others stand, seen from this member.
 */
import { isolate } from '../../domain/isolate.ts';
import type { CasePicture, CaseReading } from '../../domain/case-reading.ts';
import type { Locale } from '../../domain/locale.ts';
import {
	type AskedQuestion,
	type Named,
	type Person,
	conversationTexts,
	namedIn
} from './conversation.ts';
import { en } from './en/case-questions.ts';
import { nl } from './nl/case-questions.ts';

/** The people of a case as a question may name them. */
export interface NamedInCase {
	/** Name of the member whose case it is. */
	owner: string;
	placed: Named;
	beside: Named;
	across: Named;
}

export type CaseQuestion = (of: NamedInCase) => string;

export interface CaseTexts {
	/** Asked first and last, whatever the picture is. */
	first: readonly CaseQuestion[];
	last: readonly CaseQuestion[];
	/** Asked between those. */
	about: Readonly<Record<CasePicture, readonly CaseQuestion[]>>;
}

export const caseTexts: Record<Locale, CaseTexts> = { nl, en };

/** Returns the questions in the order in which they are asked. */
export function caseQuestionsFor(
	locale: Locale,
	{ picture, owner, placed, beside, across }: CaseReading<Person>
): AskedQuestion[] {
	const { first, about, last } = caseTexts[locale];
	const { others } = conversationTexts[locale];
	return [...first, ...about[picture], ...last].map((question) => {
		const read = new Set<readonly Person[]>();
		const named = (all: readonly Person[]) => {
			const { list, count } = namedIn(locale, all, others);
			return {
				count,
				get list() {
					read.add(all);
					return list;
				}
			};
		};
		const text = question({
			get owner() {
				read.add([owner]);
				return isolate(owner.name);
			},
			placed: named(placed),
			beside: named(beside),
			across: named(across)
		});
		return { text, about: [...new Set([...read].flat().map(({ id }) => id))] };
	});
}
