/**
 * Rights of callers and members. {@link RIGHTS} says which kind of caller each page and endpoint takes; within a
 * team {@link TEAM_ACTS} then says which members may do it.
 */

/**
 * Kinds of callers. `anyone`: no session needed. `account`: needs a session. `visitor`: like
 * `anyone`, and a caller without an account gets an anonymous one when something is stored. `host`
 * and `seat`: of the workshop in the path, checked by workshops/participant.ts since neither needs
 * an account.
 */
type Caller = 'anyone' | 'account' | 'visitor' | 'host' | 'seat';

export const RIGHTS = {
	'page.read': 'anyone',
	'language.choose': 'anyone',
	'operations.read': 'anyone',
	'explanation.read': 'anyone',
	'session.start': 'visitor',
	'session.begin': 'anyone',
	'password.reset': 'anyone',
	'session.end': 'account',
	'account.read': 'anyone',
	'account.edit': 'account',
	'account.secure': 'account',
	'account.delete': 'account',
	'account.export': 'account',
	'account.import': 'account',
	'assignment.browse': 'anyone',
	'assignment.list': 'account',
	'assignment.create': 'visitor',
	'assignment.read': 'account',
	'assignment.edit': 'account',
	'assignment.delete': 'account',
	'placement.add': 'account',
	'placement.edit': 'account',
	'placement.takeBack': 'account',
	'year.read': 'anyone',
	'year.export': 'account',
	'workshop.browse': 'anyone',
	'workshop.create': 'visitor',
	'workshop.read': 'anyone',
	'workshop.join': 'anyone',
	'workshop.watch': 'anyone',
	'workshop.answer': 'seat',
	'workshop.host': 'account',
	'workshop.edit': 'host',
	'workshop.delete': 'host',
	'workshop.control': 'host',
	'workshop.seats': 'host',
	'workshop.hand': 'host',
	'workshop.export': 'host',
	'deck.keep': 'account',
	'team.browse': 'anyone',
	'team.list': 'account',
	'team.create': 'visitor',
	'team.preview': 'anyone',
	'team.join': 'visitor',
	'team.read': 'account',
	'team.watch': 'account',
	'team.edit': 'account',
	'team.delete': 'account',
	'team.invite': 'account',
	'member.edit': 'account',
	'member.remove': 'account',
	'member.merge': 'account',
	'shared.list': 'account',
	'shared.add': 'account',
	'shared.read': 'account',
	'shared.edit': 'account',
	'shared.delete': 'account',
	'shared.place': 'account',
	'shared.reveal': 'account',
	'shared.again': 'account',
	'shared.settle': 'account',
	'shared.remind': 'account',
	'shared.export': 'account'
} as const satisfies Record<string, Caller>;

export type Right = keyof typeof RIGHTS;

/**
 * Capacity in which a member acts. All are `member`; `self` is the member that the act is about,
 * and `author` the member who added the assignment that the act is about.
 */
export type Standing = 'member' | 'self' | 'author' | 'owner';

/** Standings of which a member needs one for each act, in pages and endpoints alike. */
export const TEAM_ACTS = {
	'team.read': ['member'],
	'team.edit': ['owner'],
	'team.delete': ['owner'],
	'invite.renew': ['owner'],
	'member.rename': ['self'],
	'member.remove': ['self', 'owner'],
	'member.merge': ['owner'],
	'assignment.add': ['member'],
	'assignment.read': ['member'],
	'assignment.edit': ['author', 'owner'],
	'assignment.delete': ['author', 'owner'],
	'placement.put': ['member'],
	'round.reveal': ['member'],
	'round.open': ['member'],
	'round.remind': ['member'],
	'roles.settle': ['member']
} as const satisfies Record<string, readonly Standing[]>;

export type TeamAct = keyof typeof TEAM_ACTS;

export function allows(act: TeamAct, standings: readonly Standing[]): boolean {
	const may: readonly Standing[] = TEAM_ACTS[act];
	return standings.some((one) => may.includes(one));
}
