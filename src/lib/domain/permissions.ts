/**
 * Permissions: which standing a caller needs for each act, on pages and in the HTTP interface
 * alike.
 */

/**
 * Capacities in which a request is made.
 *
 * - `visitor`: anyone, with or without a session
 * - `account`: any account, secured or not
 * - `owner`: account that owns the assignment or workshop, or the member who owns the team
 * - `member`: member of the team
 * - `inviter`: member of a team whose owner lets every member invite
 * - `self`: the member that the act is about
 * - `author`: member who added the shared assignment
 * - `asker`: member who has the link of a request to a client, in a browser that this member
 *   confirmed
 * - `case-owner`: member whose case the shared assignment is, in an intervision
 * - `seat`: participant of the workshop
 * - `host`: account that created the workshop, or a browser with the secret of one of its host
 *   links
 * - `first-host`: account that created the workshop, or a browser with the secret of its first host
 *   link
 * - `helper`: account that owns the assignment of the check-in
 * - `client`: browser that answered through the client's link
 * - `handed`: device that a helper has handed to a client, with the helper's session locked
 */
export type Standing =
	| 'visitor'
	| 'account'
	| 'owner'
	| 'member'
	| 'inviter'
	| 'self'
	| 'author'
	| 'case-owner'
	| 'asker'
	| 'seat'
	| 'host'
	| 'first-host'
	| 'helper'
	| 'client'
	| 'handed';

/** For each act, the standings of which a caller needs at least one. */
export const ACTS = {
	'page.read': ['visitor'],
	'language.choose': ['visitor'],
	'operations.read': ['visitor'],
	'explanation.read': ['visitor'],

	'session.start': ['visitor'],
	'session.begin': ['visitor'],
	'session.end': ['account'],
	'password.reset': ['visitor'],
	'address.confirm': ['visitor'],
	'account.read': ['visitor'],
	'account.edit': ['account'],
	'account.secure': ['account'],
	'account.delete': ['account'],
	'account.export': ['account'],
	'account.import': ['account'],

	'assignment.browse': ['visitor'],
	'assignment.list': ['account'],
	'assignment.create': ['visitor'],
	'assignment.read': ['owner'],
	'assignment.edit': ['owner'],
	'assignment.delete': ['owner'],
	'assignment.restore': ['account'],
	'card.share': ['owner'],
	'card.open': ['visitor'],
	'placement.add': ['owner'],
	'placement.edit': ['owner'],
	'placement.takeBack': ['owner'],
	'year.read': ['visitor'],
	'year.export': ['account'],
	'year.write': ['account'],

	'checkIn.list': ['helper'],
	'checkIn.create': ['helper'],
	'checkIn.read': ['helper'],
	'checkIn.edit': ['helper'],
	'checkIn.delete': ['helper'],
	'checkIn.readLink': ['helper'],
	'checkIn.renewLink': ['helper'],
	'checkIn.reveal': ['helper'],
	'checkIn.converse': ['helper'],
	'checkIn.agree': ['helper'],
	'checkIn.watch': ['helper'],
	'checkIn.handOver': ['helper'],
	'handed.read': ['handed'],
	'handed.answer': ['handed'],
	'handed.reveal': ['handed'],
	'handed.converse': ['handed'],
	'handed.unlock': ['handed'],
	'client.preview': ['visitor'],
	'client.claim': ['visitor'],
	'client.read': ['client'],
	'client.answer': ['client'],
	'client.erase': ['client'],
	'client.reveal': ['client'],
	'client.converse': ['client'],
	'client.confirm': ['client'],
	'client.watch': ['client'],

	'workshop.browse': ['visitor'],
	'workshop.create': ['visitor'],
	'workshop.manage': ['owner'],
	'workshop.read': ['visitor'],
	'workshop.watch': ['visitor'],
	'workshop.join': ['visitor'],
	'workshop.answer': ['seat'],
	'workshop.keepPlace': ['seat'],
	'workshop.correctSeat': ['seat'],
	'workshop.giveReason': ['seat'],
	'workshop.edit': ['host'],
	'workshop.delete': ['host'],
	'workshop.renewHostLink': ['first-host'],
	'workshop.addHostLink': ['first-host'],
	'workshop.revokeHostLink': ['first-host'],
	'workshop.control': ['host'],
	'workshop.seats': ['host'],
	'workshop.hand': ['host'],
	'workshop.readReasons': ['host'],
	'workshop.export': ['host'],
	'workshop.keepDeck': ['host'],
	'deck.edit': ['account'],

	'team.browse': ['visitor'],
	'team.list': ['account'],
	'team.create': ['visitor'],
	'team.preview': ['visitor'],
	'team.join': ['visitor'],
	'team.read': ['member'],
	'team.watch': ['member'],
	'team.leave': ['member'],
	'team.edit': ['owner'],
	'team.delete': ['owner'],
	'team.invite': ['owner', 'inviter'],
	'member.rename': ['self'],
	'member.remove': ['self', 'owner'],
	'member.merge': ['owner'],
	'return.ask': ['visitor'],
	'return.watch': ['account'],
	'return.decide': ['self', 'owner'],
	'browser.confirm': ['self'],
	'browser.end': ['self', 'owner'],
	'shared.list': ['member'],
	'shared.add': ['member'],
	'shared.read': ['member'],
	'shared.edit': ['author', 'owner'],
	'shared.delete': ['author', 'owner'],
	'shared.bringAsCase': ['author'],
	'team.place': ['member'],
	'team.reveal': ['member'],
	'team.openRound': ['member'],
	'team.withdrawRound': ['member'],
	'team.copyPlace': ['member'],
	'team.converse': ['member'],
	'team.leadCase': ['member'],
	'team.takeAlong': ['case-owner'],
	'team.divideRoles': ['member'],
	'team.askClient': ['self'],
	'clientRequest.reply': ['self'],
	'clientRequest.readLink': ['asker'],
	'clientRequest.renewLink': ['asker'],
	'clientRequest.withdraw': ['asker'],
	'team.remind': ['member'],
	'team.export': ['member']
} as const satisfies Record<string, readonly Standing[]>;

export type Act = keyof typeof ACTS;

/**
 * Standings that only an account can have. An act that allows no other standings needs a session.
 */
const OF_ACCOUNTS = [
	'account',
	'owner',
	'member',
	'inviter',
	'self',
	'author',
	'case-owner',
	'asker',
	'helper'
] as const;
type OfAccount = (typeof OF_ACCOUNTS)[number];

/** Acts that need a session at most, and no rights to a certain assignment, team or workshop. */
export type OpenAct = {
	[A in Act]: Extract<(typeof ACTS)[A][number], 'visitor' | 'account'> extends never ? never : A;
}[Act];

/** Account id of an authorised caller. It can be `null` only for acts that need no account. */
export type AccountFor<A extends Act> = (typeof ACTS)[A][number] extends OfAccount
	? string
	: string | null;

export function allows(act: Act, standings: readonly Standing[]): boolean {
	const sufficient: readonly Standing[] = ACTS[act];
	return standings.some((one) => sufficient.includes(one));
}

export function needsAccount(act: Act): boolean {
	return ACTS[act].every((one) => (OF_ACCOUNTS as readonly Standing[]).includes(one));
}
