/**
 * Rights per kind of caller. `may` is synchronous and has to be the first statement of every load,
 * action and endpoint. Ownership is checked later, inside the queries, by the owner's id that `may`
 * returns.
 */
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { ACCOUNT_HEADER } from '../protocol.ts';
import { Refusal } from './refusal.ts';

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
 * Rights that also hold while the store is away, since their responses do not depend on a session.
 */
const SESSIONLESS: readonly Right[] = [
	'page.read',
	'language.choose',
	'operations.read',
	'explanation.read'
];

type Owner<R extends Right> = (typeof RIGHTS)[R] extends 'account' ? string : string | null;

/**
 * Checks a right.
 * @returns id of the account whose data the request may use; `null` only for rights without an
 * account
 * @throws Refusal `no-session` under /api, the "not found" page elsewhere, for a request without a
 * session
 * @throws Refusal `no-session` also when the request names another account than the session's
 * @throws Refusal `busy` under /api, a 503 page elsewhere, while the store cannot look up the
 * session
 */
export function may<R extends Right>(event: RequestEvent, right: R): Owner<R> {
	const { away, session } = event.locals;
	const owner = session?.account.id ?? null;
	// A function, because a load that reads the URL reruns at every navigation.
	const inApi = () => event.url.pathname.startsWith('/api/');
	if (away && !SESSIONLESS.includes(right)) {
		if (inApi()) throw new Refusal('busy');
		error(503, { message: 'busy' });
	}
	const expectedAccount = event.request.headers.get(ACCOUNT_HEADER);
	if (expectedAccount !== null && expectedAccount !== owner) throw new Refusal('no-session');
	if (owner === null && RIGHTS[right] === 'account') {
		if (inApi()) throw new Refusal('no-session');
		error(404, { message: 'not-found' });
	}
	return owner as Owner<R>;
}
