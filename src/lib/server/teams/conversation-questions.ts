/** Questions for a team's conversation about a revealed round, with the names of members. */
import { readingOf } from '../../domain/conversation.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import type { Round } from '../../domain/team.ts';
import { m } from '../../generated/paraglide/messages.js';
import { questionsFor } from '../texts/conversation.ts';

/**
 * Returns the questions about a round.
 * @param members present members; an answer of anybody else counts as that of a former member
 */
export function questionsOf(
	{ answers, number }: Pick<Round, 'answers' | 'number'>,
	members: readonly { id: string; displayName: string }[]
): Record<Locale, string[]> {
	const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
	const questionsIn = (locale: Locale) =>
		questionsFor(
			locale,
			readingOf(
				answers.map(({ member, position }) => ({
					who: names.get(member) ?? m.team_former_member({}, { locale }),
					position
				}))
			),
			number
		);
	return Object.fromEntries(LOCALES.map((locale) => [locale, questionsIn(locale)])) as Record<
		Locale,
		string[]
	>;
}
