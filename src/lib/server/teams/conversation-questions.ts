/** Questions for a team's conversation about a revealed round, with the names of members. */
import { readingOf } from '../../domain/conversation.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { type AskedQuestion, type Person, questionsFor } from '../texts/conversation.ts';
import { caseQuestionsFor } from '../texts/case-questions.ts';
import { caseReadingOf } from '../../domain/case-reading.ts';
import type { StoredAnswer, StoredRound } from './stored-rounds.ts';

export interface ConversationQuestions {
	/**
	 * Texts of the questions. They are in all languages, because the same frame of a stream is sent to
	 * readers of every language.
	 */
	questions: Record<Locale, string[]>;
	/** For each question, the ids of the members whom it names. */
	about: string[][];
	/** Ids of the present members whose late answers the questions leave out. */
	leftOut: string[];
}

/**
 * Returns the questions about a round. An answer that came after the reveal takes part only up to
 * `asOf`, so that the questions do not change during a conversation. Former members take no part
 * in it. A case has questions of its own while the member whose case it is belongs to the team.
 * @param members present members
 * @param asOf see `TeamConversationTable`
 * @param caseOwner id of the member whose case it is, or `null`
 */
export function questionsOf(
	{ answers, number }: Pick<StoredRound, 'answers' | 'number'>,
	members: readonly { id: string; displayName: string }[],
	{ asOf, caseOwner }: { asOf: string | null; caseOwner: string | null }
): ConversationQuestions {
	const people = new Map(members.map(({ id, displayName: name }) => [id, { id, name }]));
	const present = answers.flatMap((answer) => {
		const who = people.get(answer.member);
		return who ? [{ ...answer, who }] : [];
	});
	// After all who answered in time have left, only the late answers remain to talk about.
	const isAsked = present.some(({ late }) => !late);
	const isLeftOut = ({ late, placedAt }: StoredAnswer) =>
		isAsked && late && (asOf === null || placedAt > asOf);
	const counted = present.filter((answer) => !isLeftOut(answer));
	const owner = caseOwner === null ? undefined : people.get(caseOwner);
	const ask = owner
		? (locale: Locale) => caseQuestionsFor(locale, caseReadingOf<Person>(counted, owner))
		: (locale: Locale) => questionsFor(locale, readingOf<Person>(counted), number);
	const asked = Object.fromEntries(LOCALES.map((locale) => [locale, ask(locale)])) as Record<
		Locale,
		AskedQuestion[]
	>;
	return {
		questions: Object.fromEntries(
			LOCALES.map((locale) => [locale, asked[locale].map(({ text }) => text)])
		) as Record<Locale, string[]>,
		about: asked[LOCALES[0]].map(({ about }) => about),
		leftOut: present.filter(isLeftOut).map(({ member }) => member)
	};
}
