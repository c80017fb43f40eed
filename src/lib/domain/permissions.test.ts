import { describe, expect, it } from 'vitest';
import { type Act, type Standing, ACTS, allows, needsAccount } from './permissions.ts';

/**
 * Acts of each standing, written out by hand. A change of the permissions must be repeated here on
 * purpose.
 */
const EXPECTED: Record<Standing, string> = {
	visitor: `page.read language.choose operations.read explanation.read session.start session.begin
		password.reset address.confirm account.read assignment.browse assignment.create year.read workshop.browse card.open
		client.preview client.claim workshop.create workshop.read workshop.watch workshop.join team.browse team.create team.preview
		team.join return.ask`,
	account: `session.end account.edit account.secure account.delete account.export account.import
		assignment.list assignment.restore year.export year.write deck.edit team.list return.watch`,
	owner: `assignment.read assignment.edit assignment.delete placement.add placement.edit card.share
		placement.takeBack workshop.manage team.edit team.delete team.invite member.remove member.merge
		return.decide browser.end
		shared.edit shared.delete`,
	member: `team.read team.watch team.leave shared.list shared.add shared.read team.place team.reveal
		team.openRound team.withdrawRound team.copyPlace team.converse team.leadCase
		team.divideRoles team.remind team.export`,
	inviter: 'team.invite',
	self: `member.rename member.remove return.decide browser.confirm browser.end team.askClient
		clientRequest.reply`,
	author: 'shared.edit shared.delete shared.bringAsCase',
	'case-owner': 'team.takeAlong',
	asker: 'clientRequest.readLink clientRequest.renewLink clientRequest.withdraw',
	seat: 'workshop.answer workshop.keepPlace workshop.correctSeat workshop.giveReason',
	helper: `checkIn.list checkIn.create checkIn.read checkIn.edit checkIn.delete checkIn.readLink
		checkIn.renewLink checkIn.reveal checkIn.converse checkIn.agree checkIn.watch checkIn.handOver`,
	client: `client.read client.answer client.erase client.reveal client.converse client.confirm client.watch`,
	handed: 'handed.read handed.answer handed.reveal handed.converse handed.unlock',
	'first-host': 'workshop.renewHostLink workshop.addHostLink workshop.revokeHostLink',
	host: `workshop.edit workshop.delete workshop.control workshop.seats
		workshop.hand workshop.readReasons workshop.export workshop.keepDeck`
};

const acts = Object.keys(ACTS) as Act[];
const standings = Object.keys(EXPECTED) as Standing[];

describe('the permissions', () => {
	it.each(standings)('allows the standing %s what is listed, and nothing else', (standing) => {
		const allowed = acts.filter((act) => allows(act, [standing]));
		expect(allowed.sort()).toEqual(EXPECTED[standing].split(/\s+/).sort());
	});

	it('allows nobody without a standing anything', () => {
		expect(acts.filter((act) => allows(act, []))).toEqual([]);
	});

	it('needs a session for every act but those of visitors, seats, hosts, clients and handed devices', () => {
		const without = acts.filter((act) => !needsAccount(act));
		const { visitor, seat, host, client, handed } = EXPECTED;
		const open = `${visitor} ${seat} ${host} ${EXPECTED['first-host']} ${client} ${handed}`.split(
			/\s+/
		);
		expect(without.sort()).toEqual(open.sort());
	});
});
