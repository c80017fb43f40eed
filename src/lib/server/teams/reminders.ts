/** One mail a round to who has not answered yet, when a member asks for it; never by itself. */
import type { Locale } from '../../domain/locale.ts';
import { m } from '../../generated/paraglide/messages.js';
import { mailsPerMailbox } from '../rate-limit/doubling-wait.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { send } from '../mail.ts';
import { Refusal } from '../refusal.ts';
import { hashOf } from '../secrets.ts';
import { answersOf } from './stored-rounds.ts';
import { writeTeamAssignment } from './write.ts';
import { type Membership, assignmentIn, requireAct } from './membership.ts';

/** When those who are missing in the round that is on were mailed, if they were. */
export async function remindedAt(db: Transaction, round: string): Promise<string | null> {
	const row = await db
		.selectFrom('teamRound')
		.select('remindedAt')
		.where('id', '=', round)
		.executeTakeFirst();
	return row?.remindedAt ?? null;
}

interface Reminder {
	seat: Membership;
	/** Of members who have one to sign in with; nobody learns whose. */
	addresses: string[];
}

/** @throws Refusal `already-revealed`, or `already-reminded` */
function claim(store: Store, account: string, team: string, id: string): Promise<Reminder> {
	return writeTeamAssignment(store, account, [team, id], async (db, seat) => {
		const { roundId } = await assignmentIn(db, team, id);
		requireAct(seat, 'round.remind');
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
			.select(['teamMember.id', 'authUser.address'])
			.where('teamMember.teamId', '=', team)
			.where('authUser.address', 'is not', null)
			.execute();
		await db
			.updateTable('teamRound')
			.set({ remindedAt: new Date().toISOString() })
			.where('id', '=', roundId)
			.execute();
		const missing = rows.filter((row) => row.id !== seat.me && !answered.includes(row.id));
		const addresses = [...new Set(missing.flatMap(({ address }) => address ?? []))];
		return { seat, addresses };
	});
}

/**
 * Nothing of the client's question is in the mail: a letter box is not the team.
 * @param url straight to the blind line
 */
export async function remind(
	store: Store,
	account: string,
	[team, id]: readonly [team: string, assignment: string],
	{ url, locale }: { url: string; locale: Locale }
): Promise<void> {
	const { seat, addresses } = await claim(store, account, team, id);
	const { displayName: name, name: of } = seat;
	for (const to of addresses) {
		// An address may be somebody else's: nobody's letter box is to be filled from here.
		const key = hashOf(to);
		if (mailsPerMailbox.wait(key, Date.now()) > 0) continue;
		mailsPerMailbox.count(key, Date.now());
		await send({
			to,
			subject: m.mail_team_subject({}, { locale }),
			text: m.mail_team_text({ name, team: of, url }, { locale })
		});
	}
}
