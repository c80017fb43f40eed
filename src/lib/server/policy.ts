/**
 * The only place that says who may. Guards are synchronous and the first statement of every load,
 * action and endpoint; what belongs to whom is settled inside the queries, by the owner they get.
 */
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { ACCOUNT_HEADER } from '../protocol.ts';
import { Refusal } from './refusal.ts';

/**
 * `anyone`: no session needed. `account`: only with one. `visitor`: anyone, and who has no account
 * gets an anonymous one when something is stored. `host` and `seat`: of the workshop in the path,
 * which settles it (workshops/participant.ts), since neither needs an account.
 */
type Who = 'anyone' | 'account' | 'visitor' | 'host' | 'seat';

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
} as const satisfies Record<string, Who>;

export type Right = keyof typeof RIGHTS;

/** What is the same for everybody, so that it needs no store to know who asks. */
const FOR_ALL: readonly Right[] = [
	'page.read',
	'language.choose',
	'operations.read',
	'explanation.read'
];

type Owner<R extends Right> = (typeof RIGHTS)[R] extends 'account' ? string : string | null;

/**
 * Whose work this request may touch: an account's id, or `null` where none is needed.
 * @throws Refusal `no-session` under /api, the page for "not found" elsewhere; also for who has a
 * session of another account than the one that what they send is meant for. `busy` in the same two
 * ways while it is not known who asks.
 */
export function may<R extends Right>(event: RequestEvent, right: R): Owner<R> {
	const { away, session } = event.locals;
	const owner = session?.account.id ?? null;
	// Asked only where it matters: what a load reads of the address makes it run at every page.
	const inApi = () => event.url.pathname.startsWith('/api/');
	if (away && !FOR_ALL.includes(right)) {
		if (inApi()) throw new Refusal('busy');
		error(503, { message: 'busy' });
	}
	const meant = event.request.headers.get(ACCOUNT_HEADER);
	if (meant !== null && meant !== owner) throw new Refusal('no-session');
	if (owner === null && RIGHTS[right] === 'account') {
		if (inApi()) throw new Refusal('no-session');
		error(404, { message: 'not-found' });
	}
	return owner as Owner<R>;
}
