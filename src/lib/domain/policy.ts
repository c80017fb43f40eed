/** Access policy: the standing that a caller needs for each act, in pages and endpoints alike. */

/**
 * Capacities in which a request is made.
 *
 * - `visitor`: anyone, with or without a session
 * - `account`: any account, secured or not
 * - `owner`: account that owns the assignment or workshop, or the member who owns the team
 * - `member`: member of the team
 * - `self`: the member that the act is about
 * - `author`: member who added the shared assignment
 * - `seat`: participant of the workshop
 * - `host`: account that created the workshop, or a browser with the secret of its host link
 */
export type Standing =
	'visitor' | 'account' | 'owner' | 'member' | 'self' | 'author' | 'seat' | 'host';

/** Standings of which a caller needs one for each act. */
export const ACTS = {
	'page.read': ['visitor'],
	'language.choose': ['visitor'],
	'operations.read': ['visitor'],
	'explanation.read': ['visitor'],

	'session.start': ['visitor'],
	'session.begin': ['visitor'],
	'session.end': ['account'],
	'password.reset': ['visitor'],
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
	'placement.add': ['owner'],
	'placement.edit': ['owner'],
	'placement.takeBack': ['owner'],
	'year.read': ['visitor'],
	'year.export': ['account'],

	'workshop.browse': ['visitor'],
	'workshop.create': ['visitor'],
	'workshop.manage': ['owner'],
	'workshop.read': ['visitor'],
	'workshop.watch': ['visitor'],
	'workshop.join': ['visitor'],
	'workshop.answer': ['seat'],
	'workshop.keepPlace': ['seat'],
	'workshop.edit': ['host'],
	'workshop.delete': ['host'],
	'workshop.renewHostLink': ['host'],
	'workshop.control': ['host'],
	'workshop.seats': ['host'],
	'workshop.hand': ['host'],
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
	'team.invite': ['owner'],
	'member.rename': ['self'],
	'member.remove': ['self', 'owner'],
	'member.merge': ['owner'],
	'shared.list': ['member'],
	'shared.add': ['member'],
	'shared.read': ['member'],
	'shared.edit': ['author', 'owner'],
	'shared.delete': ['author', 'owner'],
	'team.place': ['member'],
	'team.reveal': ['member'],
	'team.openRound': ['member'],
	'team.divideRoles': ['member'],
	'team.remind': ['member'],
	'team.export': ['member']
} as const satisfies Record<string, readonly Standing[]>;

export type Act = keyof typeof ACTS;

/** Standings that an account alone can have; an act with only these needs a session. */
const OF_ACCOUNTS = ['account', 'owner', 'member', 'self', 'author'] as const;
type OfAccount = (typeof OF_ACCOUNTS)[number];

/** Acts that need no resource, because a session or nothing at all is enough. */
export type OpenAct = {
	[A in Act]: Extract<(typeof ACTS)[A][number], 'visitor' | 'account'> extends never ? never : A;
}[Act];

/** Id of the account of an authorised caller; `null` only for acts that need no account. */
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
