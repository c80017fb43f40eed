/**
 * Summary of a workshop, which hosts mail to themselves: title, date, and for each question the
 * counts of both sides, before and after. It has no initials and no single place.
 */
import { QUESTION_MAX } from '../../domain/assignment.ts';
import { formatCode } from '../../domain/join-code.ts';
import { isolate } from '../../domain/isolate.ts';
import { type RoundCounts, beforeAndAfter } from '../../domain/workshop-outcome.ts';
import { m } from '../../generated/paraglide/messages.js';
import { addressOf } from '../accounts/password-sign-in.ts';
import { canMail, nameInMail } from '../mail.ts';
import type { WorkshopTable } from '../db/workshop-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { outcomeOf } from './outcome.ts';

export interface Summary {
	subject: string;
	text: string;
}

/**
 * Returns the summary, in the workshop's language.
 * @param origin origin of the link to the report
 * @throws Refusal `not-found`
 */
export async function summaryOf(
	db: Transaction,
	{ code, title, locale, createdAt, endedAt }: WorkshopTable,
	{ origin, timeZone }: { origin: string; timeZone: string }
): Promise<Summary> {
	const named = title === null ? '' : nameInMail(title);
	const name = named || m.summary_untitled({ code: formatCode(code) }, { locale });
	const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });

	function lineOf({ nth, expert, facilitator, undecided }: RoundCounts): string {
		const line = m.summary_round({ number: nth, expert, facilitator }, { locale });
		if (undecided === 0) return line;
		const others = m.count_undecided({ count: undecided }, { locale });
		return m.summary_round_undecided({ line, undecided: others }, { locale });
	}

	const questions = (await outcomeOf(db, code)).map(({ index, text, rounds }) =>
		[
			`${index}. ${nameInMail(text, QUESTION_MAX)}`,
			...beforeAndAfter(rounds).map((round) => `   ${lineOf(round)}`)
		].join('\n')
	);
	return {
		subject: m.summary_subject({ title: isolate(name) }, { locale }),
		text: [
			`${name}\n${date.format(new Date(endedAt ?? createdAt))}`,
			...questions,
			m.summary_report({ url: `${origin}/w/${code}/report` }, { locale })
		].join('\n\n')
	};
}

/**
 * Returns the confirmed e-mail address of the account, if this server can send mail to it; otherwise
 * `null`.
 */
export async function mailAddressOf(db: Transaction, account: string | null) {
	if (account === null || !canMail()) return null;
	const state = await addressOf(db, account);
	return state?.confirmedAt ? state.address : null;
}
