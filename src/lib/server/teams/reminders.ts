/**
 * Mails that remind members who have not answered a round. They are sent on request, once per
 * round.
 */
import type { Locale } from '../../domain/locale.ts';
import { isolate } from '../../domain/isolate.ts';
import { m } from '../../generated/paraglide/messages.js';
import { mailsPerMailbox, mailsPerSender } from '../rate-limit/limits.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { nameInMail, send } from '../mail.ts';
import { Refusal } from '../refusal.ts';
import { hashOf } from '../secrets.ts';
import { answersOf } from './stored-rounds.ts';
import { writeTeamAssignment } from './write.ts';
import { type Membership, assignmentIn } from './access.ts';

/**
 * Returns the time of the reminder for a round; `null` when none was sent.
 * @param round id of the round
 */
export async function remindedAt(db: Transaction, round: string): Promise<string | null> {
	const row = await db
		.selectFrom('teamRound')
		.select('remindedAt')
		.where('id', '=', round)
		.executeTakeFirst();
	return row?.remindedAt ?? null;
}

interface Reminder {
	membership: Membership;
	/** E-mail addresses of members who have not answered. No member may see them. */
	addresses: string[];
}

/**
 * Marks the round as reminded, and collects the addresses for the mail.
 * @throws Refusal `already-revealed`, or `already-reminded`
 */
function claim(store: Store, account: string, team: string, id: string): Promise<Reminder> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		const { roundId } = await assignmentIn(db, team, id);
		const round = await db
			.selectFrom('teamRound')
			.selectAll()
			.where('id', '=', roundId)
			.executeTakeFirstOrThrow();
		if (round.revealedAt) throw new Refusal('already-revealed');
		if (round.remindedAt) throw new Refusal('already-reminded');
		const answered = ((await answersOf(db, [roundId])).get(roundId) ?? []).map(
			({ member }) => member
		);
		const rows = await db
			.selectFrom('teamMember')
			.innerJoin('authUser', 'authUser.accountId', 'teamMember.accountId')
			.select(({ fn }) => fn.coalesce('teamMember.mergedInto', 'teamMember.id').as('id'))
			.select('authUser.address')
			.where('teamMember.teamId', '=', team)
			.where('authUser.address', 'is not', null)
			.where('authUser.addressConfirmedAt', 'is not', null)
			.execute();
		await db
			.updateTable('teamRound')
			.set({ remindedAt: new Date().toISOString() })
			.where('id', '=', roundId)
			.execute();
		const missing = rows.filter((row) => row.id !== membership.me && !answered.includes(row.id));
		const addresses = [...new Set(missing.flatMap(({ address }) => address ?? []))];
		return { membership, addresses };
	});
}

/**
 * Sends the reminder to confirmed addresses. The mail does not contain the client's question,
 * because people outside the team may read a mailbox.
 * @param url link to the page on which the member places, where all positions are still hidden
 * @throws Refusal `not-found`, `already-revealed`, `already-reminded`, or `too-many`
 */
export async function remind(
	store: Store,
	account: string,
	[team, id]: readonly [team: string, assignment: string],
	{ url, locale }: { url: string; locale: Locale }
): Promise<void> {
	await mailsPerSender.demand(account);
	const { membership, addresses } = await claim(store, account, team, id);
	const [name, teamName] = [nameInMail(membership.displayName), nameInMail(membership.name)];
	for (const to of addresses) {
		const key = hashOf(to);
		if ((await mailsPerMailbox.attempt(key)) > 0) continue;
		await send({
			to,
			subject: m.mail_team_subject({}, { locale }),
			text: m.mail_team_text({ name: isolate(name), team: isolate(teamName), url }, { locale })
		});
	}
}
